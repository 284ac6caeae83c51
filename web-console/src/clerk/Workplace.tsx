import { Activity } from 'react';
import type { ClerkView } from '../protocol/generated';
import { CallDesk } from './call/CallDesk';
import { DutyDesk } from './duty/DutyDesk';
import { deskOf, momentOf } from './moment';
import { useBell } from './useBell';

/** Centre, right panel and bottom bar of the present moment. */
export function Workplace({ view }: { view: ClerkView }) {
  const moment = momentOf(view);
  const desk = deskOf(moment);
  useBell(moment.kind === 'offer' ? moment.offer : undefined);
  return (
    <>
      {(moment.kind === 'duty' || moment.kind === 'offer') && (
        <DutyDesk duty={view.duty} {...(moment.kind === 'offer' && { offer: moment.offer })} />
      )}
      {desk && (
        // One desk for the call from the ring to the end of its record: what was typed stays. While it rings it is drawn
        // behind the scenes, so that an answer only has to show it.
        <Activity key={desk.work.call.id} mode={moment.kind === 'offer' ? 'hidden' : 'visible'}>
          <CallDesk moment={desk} duty={view.duty} />
        </Activity>
      )}
    </>
  );
}
