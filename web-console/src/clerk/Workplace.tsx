import type { ClerkView } from '../protocol/generated';
import { CallDesk } from './call/CallDesk';
import { ExpertDesk } from './consult/ExpertDesk';
import { useConsultFarewell } from './consult/useConsultFarewell';
import { DutyDesk } from './duty/DutyDesk';
import { momentOf } from './moment';
import { useAnswer } from './useAnswer';
import { useBell } from './useBell';
import { useRing } from './useRing';

/** Centre, right panel and bottom bar of the present moment. */
export function Workplace({ view }: { view: ClerkView }) {
  const { answered, answer } = useAnswer(view);
  const moment = momentOf(view, answered);
  useBell(useRing(moment));
  useConsultFarewell(moment);
  if (moment.kind === 'duty') return <DutyDesk duty={view.duty} />;
  if (moment.kind === 'asked' || moment.kind === 'advice') {
    const { id } = moment.consulting.call;
    return <ExpertDesk key={id} moment={moment} duty={view.duty} />;
  }
  const { call } = moment.kind === 'offer' ? moment.offer : moment.work;
  // One desk for the call from the ring to the end of its record: what was typed stays, and an answer only lifts the
  // offer off a picture that is drawn already.
  return <CallDesk key={call.id} moment={moment} duty={view.duty} onAnswer={answer} />;
}
