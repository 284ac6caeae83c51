import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallId } from '../../protocol/generated';
import { useResource } from '../../rest/useResource';
import { captures } from '../api';
import styles from './Documents.module.css';
import { OpenedCapture } from './OpenedCapture';

/** What was taken of the citizen's documents in the call that the ticket comes from. */
export function TicketCaptures({ call }: { call: CallId }) {
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const list = useResource(useCallback(() => captures.list(call), [call]));
  if (list.state === 'failed')
    return <p role="status">{`${localized(list.problem.text)} ${localized(list.problem.next)}`}</p>;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <section data-testid="ticket-captures">
      <h3>{t('counter.title', { count: list.data.length })}</h3>
      <ul className={styles.list}>
        {list.data.map((capture) => (
          <li key={capture.id}>
            <OpenedCapture call={call} capture={capture} />
          </li>
        ))}
      </ul>
    </section>
  );
}
