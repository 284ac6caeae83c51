import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './VolumeControl.module.css';
import { BigButton } from './BigButton';

const STEP = 0.2;

const within = (volume: number) => Math.min(1, Math.max(0, Math.round(volume * 10) / 10));

/** Louder and quieter in five steps. */
export function VolumeControl(props: { volume: number; onChange: (volume: number) => void }) {
  const { volume, onChange } = props;
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.volume} role="group" aria-label={t('call.volume')}>
      <BigButton
        aria-label={t('call.quieter')}
        disabled={volume <= 0}
        onClick={() => onChange(within(volume - STEP))}
      >
        <MinusOutlined aria-hidden />
      </BigButton>
      <span aria-live="polite">
        {t('call.volume')} {Math.round(volume * 100)}%
      </span>
      <BigButton
        aria-label={t('call.louder')}
        disabled={volume >= 1}
        onClick={() => onChange(within(volume + STEP))}
      >
        <PlusOutlined aria-hidden />
      </BigButton>
    </div>
  );
}
