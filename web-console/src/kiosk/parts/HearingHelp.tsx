import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton';
import { Sheet } from './Sheet';
import { VolumeControl } from './VolumeControl';

/** What to do when nothing is heard. */
export function HearingHelp(props: {
  volume: number;
  onVolume: (volume: number) => void;
  onClose: () => void;
}) {
  const { volume, onVolume, onClose } = props;
  const { t } = useTranslation('kiosk');
  return (
    <Sheet
      title={t('call.tips.title')}
      buttons={
        <BigButton kind="action" onClick={onClose}>
          {t('call.tips.close')}
        </BigButton>
      }
    >
      <ul>
        <li>{t('call.tips.volume', { percent: Math.round(volume * 100) })}</li>
        <li>{t('call.tips.headset')}</li>
        <li>{t('call.tips.write')}</li>
        <li>{t('call.tips.counter')}</li>
      </ul>
      <VolumeControl volume={volume} onChange={onVolume} />
    </Sheet>
  );
}
