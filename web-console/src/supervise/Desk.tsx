import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CallViewActive, SupervisorViewSupervised } from '../protocol/generated';
import { useNow } from '../shell/useNow';
import { Controls } from './Controls';
import type { SupervisorSession } from './session';
import { Stage } from './Stage';
import styles from './Supervise.module.css';

/** The talk: who talks to whom about what, their faces, and how the manager takes part. */
export function Desk(props: { session: SupervisorSession; talk: SupervisorViewSupervised }) {
  const { session, talk } = props;
  const [volume, setVolume] = useState(1);
  const { phase } = talk.call;
  if (phase.type !== 'Active') return null;
  return (
    <div className={styles.desk}>
      <Facts session={session} talk={talk} phase={phase} />
      <Stage session={session} talk={talk} phase={phase} volume={volume} />
      <Controls session={session} talk={talk} phase={phase} volume={volume} onVolume={setVolume} />
    </div>
  );
}

function Facts(props: {
  session: SupervisorSession;
  talk: SupervisorViewSupervised;
  phase: CallViewActive;
}) {
  const { session, talk, phase } = props;
  const { t } = useTranslation('supervise');
  const localized = useLocalized();
  const { duration } = useFormats();
  const seconds = (useNow(session.live.clock) - Date.parse(phase.since)) / 1_000;
  const { call, kiosk, centre } = talk;
  const facts = [
    ['clerk', `${localized(phase.clerk.name)} · ${localized(phase.clerk.office)}`],
    ['citizen', `${localized(centre)} · ${localized(kiosk)}`],
    ['cities', t('fromTo', { from: localized(call.originCity), to: localized(call.permitCity) })],
  ] as const;
  return (
    <header className={styles.head}>
      <h1>{localized(call.itemName)}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('facts.elapsed')}</dt>
          <dd>
            <time className="tabular" data-testid="supervise-elapsed">
              {duration(seconds)}
            </time>
          </dd>
        </div>
      </dl>
    </header>
  );
}
