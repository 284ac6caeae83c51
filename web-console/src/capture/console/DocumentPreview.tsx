import { CameraOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../clerk/parts/ActionButton';
import styles from './Documents.module.css';

/** What lies under the kiosk's document camera, which the citizen lets the clerk see; and the button for a picture of it. */
export function DocumentPreview(props: { stream: MediaStream; onPicture: () => void }) {
  const { stream, onPicture } = props;
  const { t } = useTranslation('capture');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className={styles.live}>
      <video
        ref={video}
        data-testid="clerk-document-video"
        aria-label={t('console.live')}
        autoPlay
        playsInline
        muted
      />
      <ActionButton
        action="picture"
        testId="clerk-picture"
        type="primary"
        className={styles.take ?? ''}
        icon={<CameraOutlined />}
        label={t('console.take')}
        onClick={onPicture}
      />
    </div>
  );
}
