import { Activity, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeredIn, consultsOf } from '../../protocol/consult';
import type { CallId, ClerkViewDuty, PauseReason, StaffId } from '../../protocol/generated';
import { supervisionOf } from '../../protocol/supervision';
import consoleStyles from '../Console.module.css';
import { ConsultStrip } from '../consult/ConsultStrip';
import { HandToExpert } from '../consult/HandToExpert';
import { DutyControls } from '../duty/DutyControls';
import { actionsOf, type ActionId, type CallMoment, workOf } from '../moment';
import { OfferSheet } from '../offer/OfferSheet';
import { CallPanel } from '../panel/CallPanel';
import { SwitchForm } from '../panel/SwitchForm';
import { TABS, type CallTab } from '../panel/tabs';
import { useSession } from '../session';
import { SupervisionStrip } from '../supervision/SupervisionStrip';
import { TransferForm } from '../transfer/TransferForm';
import { useKeys } from '../useKeys';
import { useNote } from '../useNote';
import { WrapUpBar } from '../wrapup/WrapUpBar';
import { WrapUpForm } from '../wrapup/WrapUpForm';
import { CallBar } from './CallBar';
import styles from './CallDesk.module.css';
import { Stage } from './Stage';
import { useEndByKey } from './useEndByKey';
import { useRequests } from './useRequests';

/** What lies over the panel; the one that hands the call over is for that expert and no other. */
type Form = 'counter' | 'transfer' | `handOver ${StaffId}`;

const handOverTo = (expert: StaffId): Form => `handOver ${expert}`;

interface Props {
  moment: CallMoment;
  duty: ClerkViewDuty;
  onAnswer: (call: CallId) => void;
}

/** A call from the ring to the end of its record. While it rings the offer lies over the picture that is to come. */
export function CallDesk({ moment, duty, onAnswer }: Props) {
  const { t } = useTranslation('clerk');
  const { live, media } = useSession();
  const [tab, setTab] = useState<CallTab>('item');
  const [form, setForm] = useState<Form>();
  const [finding, setFinding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [volume, setVolume] = useState(1);
  const work = moment.kind === 'offer' ? workOf(moment.offer) : moment.work;
  const note = useNote(work);
  const call = work.call.id;
  const talking = moment.kind === 'talk';
  const hangUp = () => live.send({ type: 'HangUp', call });
  const end = useEndByKey(hangUp);

  /** Asks for the reason; a pause that was asked for already is taken back. */
  const pauseOrNot = () => {
    if (duty.pause === undefined) setChoosing(!choosing);
    else live.send({ type: 'GoReady' });
  };
  const pause = (reason: PauseReason) => {
    setChoosing(false);
    live.send({ type: 'Pause', reason });
  };

  const requests = useRequests(work, talking ? moment.phase : undefined);
  const answered = moment.kind === 'talk' ? answeredIn(moment.phase) : [];
  const successor = answered.find(({ expert }) => form === handOverTo(expert.id))?.expert;
  const takePicture = () => {
    requests.picture();
    setForm(undefined);
    setTab('documents');
  };
  const find = () => {
    setForm(undefined);
    setTab('item');
    setFinding(!(finding && form === undefined && tab === 'item'));
  };
  /** Looks for an expert; those who are there already are brought in or spoken to aside. */
  const consultOrTurn = () => {
    if (answered.length > 0) requests.turn();
    else find();
  };
  const handOver = (expert: StaffId) =>
    setForm(form === handOverTo(expert) ? undefined : handOverTo(expert));

  const run = (action: ActionId) => {
    const next = TABS[action];
    if (next !== undefined) {
      setForm(undefined);
      setTab(next);
    } else if (action === 'mute') media.local.setMicrophone(!media.local.microphone);
    else if (action === 'camera') media.local.setCamera(!media.local.camera);
    else if (action === 'screen') requests.screen();
    else if (action === 'control') requests.control();
    else if (action === 'document') requests.document();
    else if (action === 'consult') consultOrTurn();
    else if (action === 'picture') takePicture();
    else if (action === 'counter' || action === 'transfer')
      setForm(form === action ? undefined : action);
    else if (action === 'pause') pauseOrNot();
    else if (action === 'end') end.press();
    else if (action === 'answer') onAnswer(call);
    else if (action === 'decline') live.send({ type: 'DeclineOffer', call });
  };
  useKeys(actionsOf(moment, duty), run);

  return (
    <div className={consoleStyles.desk}>
      <main className={consoleStyles.centre}>
        {moment.kind === 'wrapUp' ? (
          <WrapUpForm work={work} phase={moment.phase} note={note} />
        ) : (
          <div className={styles.talk}>
            <SupervisionStrip supervision={supervisionOf(moment.phase)} whispered />
            <ConsultStrip
              call={call}
              consults={consultsOf(moment.phase)}
              onTurn={requests.turn}
              onMore={find}
              onHandOver={handOver}
              handingOver={successor?.id}
            />
            <Stage
              work={work}
              phase={moment.phase}
              rings={moment.kind === 'offer'}
              volume={volume}
              onPicture={takePicture}
            />
          </div>
        )}
        {moment.kind === 'offer' && (
          <div className={styles.offer}>
            <OfferSheet offer={moment.offer} run={run} />
          </div>
        )}
      </main>
      <aside className={consoleStyles.panel} aria-label={t('panel.label')}>
        {talking && form === 'counter' ? (
          <SwitchForm work={work} onClose={() => setForm(undefined)} />
        ) : talking && form === 'transfer' ? (
          <TransferForm work={work} onClose={() => setForm(undefined)} />
        ) : successor !== undefined ? (
          <HandToExpert call={call} expert={successor} onClose={() => setForm(undefined)} />
        ) : (
          <CallPanel
            work={work}
            note={moment.kind === 'wrapUp' ? undefined : note}
            tab={tab}
            onTab={setTab}
            finding={finding}
            onFinding={setFinding}
          />
        )}
      </aside>
      <footer className={consoleStyles.bar}>
        {moment.kind === 'offer' && (
          <DutyControls duty={duty} choosing={false} run={run} onPause={pause} />
        )}
        {moment.kind !== 'wrapUp' && (
          // Made while it rings, so that an answer only has to show it.
          <Activity mode={talking ? 'visible' : 'hidden'}>
            <CallBar
              phase={moment.phase}
              agentConnected={work.agentConnected}
              onAskControl={requests.askForControl}
              run={run}
              hangUp={hangUp}
              endAsked={end.asked}
              switching={form === 'counter'}
              finding={finding}
              transferring={form === 'transfer'}
              volume={volume}
              onVolume={setVolume}
            />
          </Activity>
        )}
        {moment.kind === 'wrapUp' && (
          <WrapUpBar duty={duty} choosing={choosing} onPauseKey={pauseOrNot} onPause={pause} />
        )}
      </footer>
    </div>
  );
}
