import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './SoundOn.module.css';

/** The touch without which this browser plays no sound. */
export function SoundOn({ onTouch }: { onTouch: () => void }) {
  const { t } = useTranslation('clerk');
  return (
    <Button
      className={styles.touch}
      type="primary"
      size="large"
      icon={<SoundOutlined />}
      onClick={onTouch}
    >
      {t('call.soundOn')}
    </Button>
  );
}
