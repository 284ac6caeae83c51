import { CheckCircleFilled, InfoCircleFilled, LoadingOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Decision } from '../../rest/catalogue';
import type { Resource } from '../../rest/useResource';
import styles from '../screens/Item.module.css';

/** Can this be done here: yes, or at the counter, in one sentence with the reason and its clause. */
export function Verdict({ decision }: { decision: Resource<Decision> }) {
  const { t } = useTranslation('kiosk');
  switch (decision.state) {
    case 'loading':
      return (
        <Banner verdict="Unknown" icon={<LoadingOutlined />}>
          <strong>{t('item.checking')}</strong>
        </Banner>
      );
    case 'failed':
      return (
        <Banner verdict="Unknown" icon={<InfoCircleFilled />}>
          <strong>{t('item.unknown')}</strong>
        </Banner>
      );
    case 'ready':
      return <Answer decision={decision.data} />;
  }
}

function Answer({ decision }: { decision: Decision }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  if (decision.type === 'Eligible') {
    return (
      <Banner verdict="Eligible" icon={<CheckCircleFilled />}>
        <strong>{localized(decision.text)}</strong>
      </Banner>
    );
  }
  return (
    <Banner verdict="NotEligible" icon={<InfoCircleFilled />}>
      <strong>{localized(decision.text)}</strong>
      <span>{localized(decision.whereToGo)}</span>
      <small>{t('item.clause', { clause: decision.clause })}</small>
    </Banner>
  );
}

function Banner(props: { verdict: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div
      className={styles.verdict}
      data-testid="kiosk-verdict"
      data-verdict={props.verdict}
      role="status"
    >
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      {props.children}
    </div>
  );
}
