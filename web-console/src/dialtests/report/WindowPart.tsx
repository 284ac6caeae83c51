import { useTranslation } from 'react-i18next';
import { useAuthor } from '../../editing/useAuthor';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { OpenAlarm, WindowOpening } from '../api/preOpening';
import type { TestSheet } from '../api/tests';
import { useWords } from '../useWords';
import styles from './Report.module.css';
import { useOpeningWords } from './useOpeningWords';

/** A window: its last test before it opened step by step, its alarms, how it is reached and who has said so. */
export function WindowPart({ window }: { window: WindowOpening }) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const words = useOpeningWords();
  const { why } = useWords();
  const { test, kiosk, contact } = window;
  const reason = test && why(test.line);
  const facts: [string, string][] = [
    [t('report.opens'), words.opens(window)],
    [t('report.result'), [words.result(window), reason?.text ?? ''].join(' ')],
    [t('report.proven'), words.proven(window)],
  ];
  if (test)
    facts.push([
      t('report.test'),
      t('report.testFrom', {
        at: stamp(test.line.at),
        kiosk: kiosk ? localized(kiosk) : test.line.kiosk,
      }),
    ]);
  const confirmed = test?.line.confirmed;
  if (confirmed)
    facts.push([
      t('mode.ATTENDED'),
      t(`confirmed.${confirmed.word}`, {
        name: localized(confirmed.name),
        at: stamp(confirmed.at),
      }),
    ]);
  if (contact)
    facts.push(
      [
        t('report.contact'),
        [contact.contact.phone, contact.contact.email ?? ''].filter(Boolean).join(' · ') ||
          t('contact.none'),
      ],
      [
        t('report.contactConfirmed'),
        t('alarm.by', { by: author(contact.confirmedBy), at: stamp(contact.confirmedAt) }),
      ],
    );
  return (
    <section className={styles.window}>
      <h3>
        {localized(window.centre)} {localized(window.name)}
      </h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('report.alarms')}</dt>
          <dd>
            {window.alarms.length === 0 ? t('report.noAlarm') : <Alarms of={window.alarms} />}
          </dd>
        </div>
      </dl>
      {test && <Steps sheet={test} />}
    </section>
  );
}

function Alarms({ of }: { of: readonly OpenAlarm[] }) {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  return of.map(({ kind, step, fault, raisedAt, endedAt }) => (
    <span key={`${kind}-${raisedAt}`} className={styles.alarm}>
      {t(endedAt === null ? 'report.alarm' : 'report.alarmEnded', {
        kind: t(`alarm.kind.${kind}`),
        step: t(`step.${step}.name`),
        reason: t(`fault.${fault}.text`),
        from: stamp(raisedAt),
        to: endedAt === null ? '' : stamp(endedAt),
      })}
    </span>
  ));
}

function Steps({ sheet }: { sheet: TestSheet }) {
  const { t } = useTranslation('dialtest');
  const { figure } = useWords();
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {sheet.steps.map(({ step, result }) => (
        <li key={step}>
          <span>{t(`step.${step}.name`)}</span>
          <span>
            <b>{result === null ? t('notReached') : t(`grade.${result.grade}`)}</b>{' '}
            {result && figure(result)}
          </span>
        </li>
      ))}
    </ol>
  );
}
