import { Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from './AddDrawer';
import styles from './Drawer.module.css';

interface Props {
  disabled: boolean;
  busy: boolean;
  onDisabled: (disabled: boolean) => void;
  onPassword: (password: string) => void;
}

/** What ends or renews somebody's access; each at once, whatever else is being typed. */
export function AccessActions({ disabled, busy, onDisabled, onPassword }: Props) {
  const { t } = useTranslation('staff');
  const [resetting, setResetting] = useState(false);
  const reset = ({ password }: { password: string }) => {
    setResetting(false);
    onPassword(password);
  };
  return (
    <section className={styles.access} aria-label={t('access')}>
      <h2 className={styles.heading}>{t('access')}</h2>
      <div className={styles.buttons}>
        <Button onClick={() => setResetting(!resetting)}>{t('resetPassword')}</Button>
        {disabled ? (
          <Button loading={busy} onClick={() => onDisabled(false)}>
            {t('enable')}
          </Button>
        ) : (
          <Popconfirm
            title={t('disableAsk')}
            description={t('disableAbout')}
            okText={t('disable')}
            okButtonProps={{ danger: true }}
            onConfirm={() => onDisabled(true)}
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
