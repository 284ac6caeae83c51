import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../../media/useDevices';
import { useLocalMedia } from '../call/useLocalMedia';
import { useSession } from '../session';
import { ConnectionCheck } from './ConnectionCheck';
import styles from './Devices.module.css';
import { DeviceSelect } from './DeviceSelect';
import { NoticePermission } from './NoticePermission';
import { Preview } from './Preview';
import { SpeakerTest } from './SpeakerTest';

/** Camera, microphone and loudspeaker: chosen here, tried here. @param compact during a call, which shows the rest itself */
export function DevicePanel({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('clerk');
  const [testing, setTesting] = useState(false);
  const { local } = useSession().media;
  const state = useLocalMedia();
  const devices = useDevices(state.phase);

  useEffect(() => (testing ? local.hold() : undefined), [testing, local]);

  return (
    <div className={compact ? styles.compact : styles.panel}>
      {!compact && (
        <>
          <h2>{t('devices.title')}</h2>
          <Preview state={state} testing={testing} onTest={setTesting} />
        </>
      )}
      <DeviceSelect use="camera" devices={devices.camera} />
      <DeviceSelect use="microphone" devices={devices.microphone} />
      <DeviceSelect use="speaker" devices={devices.speaker} />
      <SpeakerTest />
      {!compact && (
        <>
          <ConnectionCheck />
          <NoticePermission />
        </>
      )}
    </div>
  );
}
