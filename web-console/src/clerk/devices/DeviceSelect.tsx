import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Device, DeviceUse } from '../../media/devices';
import { useLocalMedia } from '../call/useLocalMedia';
import { useSession } from '../session';
import styles from './Devices.module.css';

/** Which device is used; the system's own unless somebody has chosen. */
export function DeviceSelect({ use, devices }: { use: DeviceUse; devices: readonly Device[] }) {
  const { t } = useTranslation('clerk');
  const { media, bell } = useSession();
  useLocalMedia();
  const named = devices.filter(({ id, label }) => id !== '' && label !== '');
  const chosen = media.local.choice[use];
  const choose = (id: string) => {
    const device = id === '' ? undefined : id;
    media.local.choose(use, device);
    if (use === 'speaker') bell.useSpeaker(device);
  };
  return (
    <label className={styles.select}>
      <span>{t(`devices.${use}`)}</span>
      <Select
        data-testid={`clerk-device-${use}`}
        aria-label={t(`devices.${use}`)}
        value={named.some(({ id }) => id === chosen) ? chosen : ''}
        onChange={choose}
        options={[
          { value: '', label: t('devices.systemChoice') },
          ...named.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
    </label>
  );
}
