import type { ClerkView } from '../protocol/generated';
import { CallDesk } from './call/CallDesk';
import { DutyDesk } from './duty/DutyDesk';
import { momentOf } from './moment';
import { useBell } from './useBell';

/** Centre, right panel and bottom bar of the present moment. */
export function Workplace({ view }: { view: ClerkView }) {
  const moment = momentOf(view);
  useBell(moment.kind === 'offer' ? moment.offer : undefined);
  switch (moment.kind) {
    case 'duty':
      return <DutyDesk duty={view.duty} />;
    case 'offer':
      return <DutyDesk duty={view.duty} offer={moment.offer} />;
    case 'talk':
    case 'wrapUp':
      // One desk for the call from the answer to the end of its record: what was typed stays.
      return <CallDesk key={moment.work.call.id} moment={moment} duty={view.duty} />;
  }
}
