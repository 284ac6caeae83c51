import {
  AudioMutedOutlined,
  AudioOutlined,
  CustomerServiceOutlined,
  LogoutOutlined,
  MessageOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type {
  CallViewActive,
  SupervisionMode,
  SupervisorViewSupervised,
} from '../protocol/generated';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { SupervisorSession } from './session';
import { useModeRefusal } from './useModeRefusal';
import { VolumeSlider } from '../media/parts/VolumeSlider';
import styles from './Controls.module.css';

const MODES: readonly { mode: SupervisionMode; key: string; icon: ReactNode }[] = [
  { mode: 'LISTEN', key: 'L', icon: <CustomerServiceOutlined aria-hidden /> },
  { mode: 'WHISPER', key: 'W', icon: <MessageOutlined aria-hidden /> },
  { mode: 'BARGE_IN', key: 'B', icon: <TeamOutlined aria-hidden /> },
];
const MUTE = 'M';
const LEAVE = 'E';

/** How the manager takes part, one large button each with what it means for the others; and the way out. */
export function Controls(props: {
  session: SupervisorSession;
  talk: SupervisorViewSupervised;
  phase: CallViewActive;
  /** How loud those who talk are, from 0 to 1. */
  volume: number;
  onVolume: (volume: number) => void;
}) {
  const { session, talk, phase } = props;
  const { t } = useTranslation('supervise');
  const navigate = useNavigate();
  const { live, media } = session;
  const state = useSyncExternalStore(media.local.subscribe, media.local.getSnapshot);
  const mode = phase.supervision?.mode;
  const { microphone } = media.local;
  const hasVoice = mode !== 'LISTEN' && state.phase === 'on' && state.audio !== null;
  const { refusal, forget } = useModeRefusal(live);
  const choose = (next: SupervisionMode) => {
    forget();
    if (next !== mode) live.send({ type: 'Supervise', call: talk.call.id, mode: next });
  };
  const mute = () => {
    if (hasVoice) media.local.setMicrophone(!microphone);
  };
  // The page says so when it goes.
  const leave = () => void navigate('/manager/wall?show=calls');
  useLetters((letter) => {
    const chosen = MODES.find(({ key }) => key === letter);
    if (chosen !== undefined) choose(chosen.mode);
    else if (letter === MUTE) mute();
    else if (letter === LEAVE) leave();
    else return false;
    return true;
  });
  return (
    <footer className={styles.controls}>
      <div className={styles.modes} role="group" aria-label={t('modes.label')}>
        {MODES.map((each) => (
          <button
            key={each.mode}
            type="button"
            className={styles.mode}
            data-testid={`supervise-${each.mode}`}
            data-mode={each.mode}
            aria-pressed={mode === each.mode}
            aria-keyshortcuts={each.key}
            onClick={() => choose(each.mode)}
          >
            {each.icon}
            <strong>{t(`modes.${each.mode}.name`)}</strong>
            <span>{t(`modes.${each.mode}.what`)}</span>
            <kbd>{each.key}</kbd>
          </button>
        ))}
      </div>
      <div className={styles.side}>
        {refusal !== undefined && <ProblemNotice problem={refusal} />}
        <p className={styles.known} data-testid="supervise-known">
          {t(`known.${knownTo(talk)}`)}
        </p>
        <div className={styles.buttons}>
          <VolumeSlider
            volume={props.volume}
            label={t('volume')}
            className={styles.volume}
            onVolume={props.onVolume}
          />
          <Button
            size="large"
            aria-pressed={!microphone}
            aria-keyshortcuts={MUTE}
            disabled={!hasVoice}
            icon={microphone ? <AudioOutlined /> : <AudioMutedOutlined />}
            onClick={mute}
          >
            {t(microphone ? 'mute' : 'unmute')} <kbd>{MUTE}</kbd>
          </Button>
          <Button
            size="large"
            danger
            aria-keyshortcuts={LEAVE}
            data-testid="supervise-leave"
            icon={<LogoutOutlined />}
            onClick={leave}
          >
            {t('leave')} <kbd>{LEAVE}</kbd>
          </Button>
        </div>
      </div>
    </footer>
  );
}

function knownTo({ citizenKnows, clerkKnows }: SupervisorViewSupervised) {
  if (citizenKnows) return 'everybody';
  return clerkKnows ? 'clerk' : 'nobody';
}

/** Hears single letters without Ctrl, Alt or Meta, wherever the focus is; nothing on this page is typed into. */
function useLetters(pressed: (letter: string) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
    if (pressed(event.key.toUpperCase())) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
