import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { CallId, TicketViewNoticeMaterial } from '../../protocol/generated';
import { useResource } from '../../rest/useResource';
import { captures } from '../api';
import styles from './Documents.module.css';
import { OpenedCapture } from './OpenedCapture';
import { StateTag } from './StateTag';

/** What was taken of the citizen's documents in the call that the ticket comes from. */
export function TicketCaptures(props: {
  call: CallId;
  materials: readonly Pick<TicketViewNoticeMaterial, 'id' | 'name'>[];
}) {
  const { call, materials } = props;
  const { t } = useTranslation('capture');
  const { clock } = useFormats();
  const localized = useLocalized();
  const list = useResource(useCallback(() => captures.list(call), [call]));
  if (list.state === 'failed')
    return <p role="status">{`${localized(list.problem.text)} ${localized(list.problem.next)}`}</p>;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <section className={styles.ofTicket} data-testid="ticket-captures">
      <h3>{t('counter.title', { count: list.data.length })}</h3>
      <ul className={styles.sheets}>
        {list.data.map((capture, at) => {
          const material = materials.find(({ id }) => id === capture.material);
          return (
            <li key={capture.id}>
              <div className={styles.sheet}>
                <OpenedCapture call={call} capture={capture} />
              </div>
              <span>
                {material === undefined
                  ? t('console.number', { number: at + 1, time: clock(capture.takenAt) })
                  : localized(material.name)}
              </span>
              <StateTag capture={capture} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
