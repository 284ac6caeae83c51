import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import { answeredIn, onHoldSince } from '../protocol/consult';
import type { CallViewActive, SupervisorViewSupervised } from '../protocol/generated';
import { Face, usePeer } from './Face';
import { Own } from './Own';
import type { SupervisorSession } from './session';
import styles from './Stage.module.css';

interface Props {
  session: SupervisorSession;
  talk: SupervisorViewSupervised;
  phase: CallViewActive;
  volume: number;
}

/** The faces of those who talk; beside them the kiosk's screen, while the citizen shows it and knows of the manager. */
export function Stage({ session, talk, phase, volume }: Props) {
  const { t } = useTranslation('supervise');
  const localized = useLocalized();
  const [silenced, setSilenced] = useState(false);
  const [touches, setTouches] = useState(0);
  const citizen = usePeer(session, 'kiosk');
  const held = onHoldSince(phase) !== undefined;
  const experts = answeredIn(phase);
  const { clerk } = phase;
  const seesScreen = phase.screen.type === 'ScreenShown' && talk.citizenKnows && !held;
  const hearing = { volume, onSilenced: setSilenced, tryAgain: touches };
  const citizenInstead = held
    ? t('held')
    : phase.kioskAway
      ? t('away', { who: t('facts.citizen') })
      : undefined;
  return (
    <div className={styles.stage} data-screen={seesScreen} data-faces={2 + experts.length}>
      {seesScreen && citizen !== undefined && <Screen stream={citizen.screen} />}
      <div className={styles.faces}>
        <Face
          session={session}
          who="kiosk"
          label={t('citizenAt', { kiosk: localized(talk.kiosk) })}
          hearing={hearing}
          {...(citizenInstead !== undefined && { instead: citizenInstead })}
        />
        <Face
          session={session}
          who="clerk"
          label={t('person', { name: localized(clerk.name), office: localized(clerk.office) })}
          hearing={hearing}
          {...(phase.clerkAway && { instead: t('away', { who: localized(clerk.name) }) })}
        />
        {experts.map(({ peer, expert }) => (
          <Face
            key={peer}
            session={session}
            who={peer}
            label={t('person', {
              name: localized(expert.name),
              office: localized(expert.department),
            })}
            hearing={hearing}
          />
        ))}
      </div>
      {phase.supervision !== undefined && <Own session={session} mode={phase.supervision.mode} />}
      {silenced && (
        <Button
          className={styles.touch ?? ''}
          type="primary"
          size="large"
          icon={<SoundOutlined />}
          onClick={() => setTouches(touches + 1)}
        >
          {t('soundOn')}
        </Button>
      )}
    </div>
  );
}

/** Only to look at: whoever supervises has no hand on the kiosk. */
function Screen({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('supervise');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      className={styles.screen}
      data-testid="supervise-screen-video"
      aria-label={t('screen')}
      autoPlay
      playsInline
      muted
    />
  );
}
