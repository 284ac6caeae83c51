import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/BigButton';
import { Screen } from '../parts/Screen';
import styles from './Wiped.module.css';

/** Nothing of the citizen is left here. */
export function Wiped({ onHome }: { onHome: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Screen
      stage={
        <>
          <CheckCircleFilled className={styles.check} aria-hidden />
          <h1 data-testid="kiosk-wiped">{t('wiped.title')}</h1>
          <p>{t('wiped.text')}</p>
        </>
      }
      dock={
        <BigButton kind="action" data-testid="kiosk-home" onClick={onHome}>
          {t('wiped.home')}
        </BigButton>
      }
    />
  );
}
