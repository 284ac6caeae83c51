import { PauseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useSecondsSince } from '../useServerSeconds';
import styles from './CitizenOnHold.module.css';

/** In the place of the citizen's face while he waits. @param since ISO 8601 */
export function CitizenOnHold({ since }: { since: string }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const seconds = useSecondsSince(since);
  return (
    <div className={styles.held} role="status" data-testid="clerk-citizen-on-hold">
      <PauseCircleOutlined aria-hidden />
      <strong>{t('consult.citizenHeld')}</strong>
      <time className="tabular" aria-hidden>
        {duration(seconds)}
      </time>
    </div>
  );
}
