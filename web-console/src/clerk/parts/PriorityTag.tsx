import { useTranslation } from 'react-i18next';
import type { Priority } from '../../protocol/generated';
import styles from './PriorityTag.module.css';

/** Says that a citizen is served before the others, and why; nothing for everybody else. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useTranslation('common');
  if (priority === 'NORMAL') return null;
  return <span className={styles.tag}>{t(`Priority.${priority}`)}</span>;
}
