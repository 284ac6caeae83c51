import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Documents.module.css';

/** What lies under the kiosk's document camera, which the citizen lets the clerk see. */
export function DocumentPreview({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('capture');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      className={styles.live}
      data-testid="clerk-document-video"
      aria-label={t('console.live')}
      autoPlay
      playsInline
      muted
    />
  );
}
