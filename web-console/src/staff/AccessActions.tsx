import { Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from './AddDrawer';
import { staffApi, type StaffSheet } from './api';
import styles from './Drawer.module.css';

interface Props {
  sheet: StaffSheet;
  busy: boolean;
  act: (action: Promise<unknown>) => void;
}

/** What ends or renews somebody's access. */
export function AccessActions({ sheet, busy, act }: Props) {
  const { t } = useTranslation('staff');
  const [resetting, setResetting] = useState(false);
  const setDisabled = (disabled: boolean) =>
    act(staffApi.setDisabled(sheet.id, sheet.version, disabled));
  const reset = ({ password }: { password: string }) => {
    setResetting(false);
    act(staffApi.resetPassword(sheet.id, password));
  };
  return (
    <section className={styles.access} aria-label={t('access')}>
      <h2 className={styles.heading}>{t('access')}</h2>
      <div className={styles.buttons}>
        <Button onClick={() => setResetting(!resetting)}>{t('resetPassword')}</Button>
        {sheet.disabled ? (
          <Button loading={busy} onClick={() => setDisabled(false)}>
            {t('enable')}
          </Button>
        ) : (
          <Popconfirm
            title={t('disableAsk')}
            description={t('disableAbout')}
            okText={t('disable')}
            okButtonProps={{ danger: true }}
            onConfirm={() => setDisabled(true)}
          >
            <Button danger loading={busy} data-testid="staff-disable">
              {t('disable')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {resetting && (
        <Form layout="vertical" onFinish={reset}>
          <PasswordField label={t('newPassword')} />
          <Button type="primary" htmlType="submit">
            {t('setPassword')}
          </Button>
        </Form>
      )}
    </section>
  );
}
