import { useTranslation } from 'react-i18next';
import type { CallView, Priority } from '../../protocol/generated';
import styles from './PriorityTags.module.css';

/** Says that a citizen is served before the others, and why; nothing for everybody else. */
export function PriorityTags({ call }: { call: Pick<CallView, 'priority' | 'care'> }) {
  const { t } = useTranslation('common');
  return reasons(call).map((reason) => (
    <span key={reason} className={styles.tag}>
      {t(`Priority.${reason}`)}
    </span>
  ));
}

/** Who has lost a call goes first for that, and may need care all the same. */
function reasons({ priority, care }: Pick<CallView, 'priority' | 'care'>): Priority[] {
  const place: Priority[] = priority === 'NORMAL' ? [] : [priority];
  return care && priority !== 'CARE' ? [...place, 'CARE'] : place;
}
