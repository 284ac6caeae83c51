import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { Story } from './api';
import styles from './CallStory.module.css';
import { talked } from './useCallColumns';
import type { Names } from './useNames';

/** A call in a few words: where, when, who, and what came of it. */
export function Facts({ story, names }: { story: Story; names: Names }) {
  const { t } = useTranslation(['calls', 'common']);
  const { stamp, duration } = useFormats();
  const localized = useLocalized();
  const { call, ticket, transfers } = story;
  const first = call.firstClerk === call.clerk ? null : call.firstClerk;
  const seconds = talked(call);
  const waited =
    call.answeredAt === null
      ? undefined
      : (Date.parse(call.answeredAt) - Date.parse(call.placedAt)) / 1_000;
  const facts: [string, string | undefined][] = [
    [t('columns.placedAt'), stamp(call.placedAt)],
    [t('columns.kiosk'), names.kiosk(call.kiosk)],
    [t('columns.permitCity'), names.city(call.permitCity)],
    [t('firstClerk'), first === null ? undefined : names.person(first)],
    [t('columns.clerk'), call.clerk === null ? undefined : names.person(call.clerk)],
    [t('waited'), waited === undefined ? undefined : duration(waited)],
    [t('columns.length'), seconds === undefined ? undefined : duration(seconds)],
    [t('applicant'), t(`common:ApplicantKind.${call.applicant}`)],
    [t('columns.priority'), t(`common:Priority.${call.priority}`)],
    [
      t('transfer'),
      transfers.length === 0
        ? undefined
        : transfers
            .map(({ from, to }) =>
              t('transferLine', { from: names.person(from), to: localized(to) }),
            )
            .join('; '),
    ],
    [t('ticket'), ticket ?? undefined],
    [t('columns.wrapUp'), call.wrapUp === null ? undefined : t(`common:WrapUpCode.${call.wrapUp}`)],
    [t('columns.rating'), call.rating === null ? undefined : t('stars', { stars: call.rating })],
    [t('number'), call.id],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) =>
        fact === undefined ? null : (
          <div key={name} data-wide={fact === call.id}>
            <dt>{name}</dt>
            <dd className="tabular">{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
