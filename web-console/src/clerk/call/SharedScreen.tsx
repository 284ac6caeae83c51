import { Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SharedScreen.module.css';

const FIT = 'fit';
/** As large as there is room, the screen's own pixels, and larger for small print. */
const SIZES = [FIT, 1, 1.5, 2] as const;
type Size = (typeof SIZES)[number];

/** The kiosk's screen, which the citizen lets the clerk see. */
export function SharedScreen({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('clerk');
  const [size, setSize] = useState<Size>(FIT);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className={styles.shared}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('screen.label')}>
        <video
          ref={video}
          className={size === FIT ? styles.fit : styles.pixels}
          style={{ zoom: size === FIT ? 1 : size }}
          data-testid="clerk-screen-video"
          aria-label={t('screen.label')}
          autoPlay
          playsInline
          muted
        />
      </div>
      <Segmented
        className={styles.sizes ?? ''}
        value={size}
        onChange={setSize}
        options={SIZES.map((each) => ({
          value: each,
          label: each === FIT ? t('screen.fit') : `${each * 100}%`,
        }))}
      />
    </div>
  );
}
