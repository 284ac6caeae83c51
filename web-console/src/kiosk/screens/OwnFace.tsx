import { useTranslation } from 'react-i18next';
import type { LocalMediaState } from '../../media/localMedia';
import { Picture } from '../../media/parts/Picture';
import styles from './Faces.module.css';

/** What the others see of this place: its corner depends on how many faces there are. */
export function OwnFace({ local }: { local: LocalMediaState }) {
  const { t } = useTranslation('kiosk');
  if (local.phase !== 'on' || local.video === null) return null;
  return (
    <div className={styles.self}>
      <Picture stream={local.stream} testId="kiosk-self-video" label={t('call.self')} own />
    </div>
  );
}
