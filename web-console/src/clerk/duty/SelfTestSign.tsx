import { VideoCameraOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { useSelfTestView } from '../useSelfTestView';
import styles from './DutyDesk.module.css';

/** Says that this console answers a dial-test by itself, and that nothing needs to be done. */
export function SelfTestSign() {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const view = useSelfTestView();
  return (
    <div className={styles.selfTest} role="status">
      {view && (
        <div className={styles.selfTestSign} data-testid="clerk-self-test">
          <VideoCameraOutlined aria-hidden />
          <div>
            <strong>{t('selfTest.title', { kiosk: localized(view.kiosk) })}</strong>
            <p>{t('selfTest.text')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
