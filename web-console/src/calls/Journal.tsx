import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallId } from '../protocol/generated';
import { useFormats } from '../i18n/formats';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { Mark } from '../tables/Mark';
import { callsApi, CONTROL_KINDS, type JournalEntry } from './api';
import styles from './CallStory.module.css';
import type { Names } from './useNames';
import { VerifyJournal } from './VerifyJournal';

/** What was done at the kiosk under every lease of a call: who, when, how much, in front of what. */
export function Journal({ call, names }: { call: CallId; names: Names }) {
  const { t } = useTranslation('calls');
  const entries = useResource(useCallback(() => callsApi.journal(call), [call]));
  return (
    <section className={styles.part} aria-labelledby="call-journal" data-testid="call-journal">
      <div className={styles.partHead}>
        <h2 id="call-journal">{t('journal.title')}</h2>
        <VerifyJournal />
      </div>
      {entries.state === 'failed' && <ProblemNotice problem={entries.problem} />}
      {entries.data?.length === 0 && <p className={styles.none}>{t('journal.none')}</p>}
      {entries.data?.map((entry) => (
        <Entry key={entry.sequence} entry={entry} names={names} />
      ))}
    </section>
  );
}

function Entry({ entry, names }: { entry: JournalEntry; names: Names }) {
  const { t } = useTranslation('calls');
  const { exact, duration } = useFormats();
  const seconds = (Date.parse(entry.to) - Date.parse(entry.from)) / 1_000;
  return (
    <article className={styles.entry} data-sequence={entry.sequence}>
      <h3>
        {t('journal.number', { number: entry.sequence })}
        <span>{names.person(entry.controller)}</span>
        <Mark tone="plain">{t(`journal.scope.${entry.scope}`)}</Mark>
      </h3>
      <p className="tabular">
        {t('journal.span', {
          from: exact(entry.from),
          to: exact(entry.to),
          length: duration(seconds),
        })}
      </p>
      {entry.attendant !== null && (
        <p>{t('journal.vouched', { name: names.person(entry.attendant) })}</p>
      )}
      <p className="tabular">{entry.reported ? <Counts entry={entry} /> : t('journal.untold')}</p>
      {entry.fronts.length > 0 && (
        <>
          <p>{t('journal.fronts')}</p>
          <ul className={styles.fronts}>
            {entry.fronts.map(({ title, host, since }) => (
              <li key={since + title}>
                <time className={`${styles.time ?? ''} tabular`} dateTime={since}>
                  {exact(since)}
                </time>
                <span>{host === null ? title : `${title} · ${host}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Counts({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation('calls');
  const counts = CONTROL_KINDS.flatMap((kind) => {
    const count = entry.events[kind] ?? 0;
    return count === 0 ? [] : [t(`journal.kinds.${kind}`, { count })];
  });
  const told = counts.length === 0 ? [t('journal.nothing')] : counts;
  return [
    ...told,
    ...(entry.dropped === 0 ? [] : [t('journal.dropped', { count: entry.dropped })]),
  ].join(' · ');
}
