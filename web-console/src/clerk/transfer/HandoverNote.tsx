import { SwapOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { ClerkViewHandover } from '../../protocol/generated';
import styles from './HandoverNote.module.css';

/** Who has handed the call on, and what he wants the next clerk to know; nothing for a call that comes straight. */
export function HandoverNote({ handover }: { handover: ClerkViewHandover | undefined }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  if (handover === undefined) return null;
  const { from, note } = handover;
  return (
    <div className={styles.note} data-testid="clerk-handover">
      <p>
        <SwapOutlined aria-hidden />{' '}
        {t('handover.from', { name: localized(from.name), office: localized(from.office) })}
      </p>
      {note !== '' && <blockquote>{note}</blockquote>}
    </div>
  );
}
