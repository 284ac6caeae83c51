import { useTranslation } from 'react-i18next';
import type { Priority } from '../protocol/generated';
import styles from './Lists.module.css';

/** Says why somebody is called before the others; nothing for an ordinary ticket. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  return priority === 'NORMAL' ? null : (
    <em className={styles.priority}>{t(`Priority.${priority}`)}</em>
  );
}
