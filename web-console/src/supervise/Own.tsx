import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnTile } from '../media/parts/OwnTile';
import { Picture } from '../media/parts/Picture';
import type { SupervisionMode } from '../protocol/generated';
import type { SupervisorSession } from './session';
import styles from './Stage.module.css';

/** What of the manager goes out: nothing while he listens, his voice while he whispers, his face and voice once he barges in. */
export function Own({ session, mode }: { session: SupervisorSession; mode: SupervisionMode }) {
  const { t } = useTranslation('supervise');
  const { local } = session.media;
  const state = useSyncExternalStore(local.subscribe, local.getSnapshot);
  if (mode === 'LISTEN' || state.phase === 'off') return null;
  const heard = state.phase === 'on' && state.audio !== null;
  const goesOut = heard && local.microphone;
  const voice = goesOut ? { stream: state.stream, label: t('level') } : { missing: t('muted') };
  return (
    <OwnTile
      className={styles.own}
      data-mode={mode}
      role="status"
      voice={heard ? voice : undefined}
    >
      {mode === 'BARGE_IN' && state.phase === 'on' && state.video !== null && (
        <Picture stream={state.stream} testId="supervise-self-video" label={t('self')} own />
      )}
      {mode === 'WHISPER' && heard && <p className={styles.voice}>{t('modes.WHISPER.name')}</p>}
      {state.phase === 'asking' && <p>{t('asking')}</p>}
      {!heard && state.phase !== 'asking' && <p>{t('noMicrophone')}</p>}
    </OwnTile>
  );
}
