import { SoundOutlined } from '@ant-design/icons';
import { Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Controls.module.css';

/** How loud those who talk are for the manager alone. @param volume from 0 to 1 */
export function VolumeSlider(props: { volume: number; onVolume: (volume: number) => void }) {
  const { t } = useTranslation('supervise');
  return (
    <label className={styles.volume}>
      <SoundOutlined aria-hidden />
      <Slider
        min={0}
        max={100}
        step={5}
        value={Math.round(props.volume * 100)}
        ariaLabelForHandle={t('volume')}
        tooltip={{ formatter: (value) => `${value}%` }}
        onChange={(value) => props.onVolume(value / 100)}
      />
    </label>
  );
}
