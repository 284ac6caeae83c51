import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Devices.module.css';

/** Whether a call is announced on the desktop, and how to allow it. */
export function NoticePermission() {
  const { t } = useTranslation('clerk');
  const [permission, setPermission] = useState(() =>
    'Notification' in window ? Notification.permission : 'denied',
  );
  if (permission !== 'default') {
    return (
      <p className={styles.notice} data-ok={permission === 'granted'}>
        {permission === 'granted' ? t('devices.noticesOn') : t('devices.noticesOff')}
      </p>
    );
  }
  return (
    <Button
      icon={<BellOutlined />}
      onClick={() => void Notification.requestPermission().then(setPermission)}
    >
      {t('devices.allowNotices')}
    </Button>
  );
}
