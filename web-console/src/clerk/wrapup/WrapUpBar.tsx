import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import { TimeLeft } from './TimeLeft';
import styles from './WrapUp.module.css';
import { WRAP_UP_FORM } from './WrapUpForm';

/** Closes the record; after a while the server does. */
export function WrapUpBar({ duty }: { duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  return (
    <>
      {duty.wrapUpBy !== undefined && <TimeLeft since={duty.since} by={duty.wrapUpBy} />}
      <span className={consoleStyles.spread} />
      <kbd className={styles.key}>{t('wrapUp.key')}</kbd>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        form={WRAP_UP_FORM}
        data-testid="clerk-wrap-up-done"
        aria-keyshortcuts="Control+Enter"
        icon={<CheckOutlined />}
      >
        {t('wrapUp.done')}
      </Button>
    </>
  );
}
