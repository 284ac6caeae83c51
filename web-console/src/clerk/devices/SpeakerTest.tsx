import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session';

/** A tone on the chosen loudspeaker. */
export function SpeakerTest() {
  const { t } = useTranslation('clerk');
  const { bell } = useSession();
  return (
    <Button
      icon={<SoundOutlined />}
      data-testid="clerk-speaker-test"
      onClick={() => void bell.test()}
    >
      {t('devices.tone')}
    </Button>
  );
}
