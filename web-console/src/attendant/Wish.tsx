import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import { catalogue } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import styles from './Attendant.module.css';
import type { Chosen } from './Choosing';
import type { Ask } from './Desk';

/** One item for one city and one applicant: whether a clerk can help, and the call. */
export function Wish(props: {
  chosen: Chosen;
  name: string;
  onChange: (chosen: Chosen) => void;
  ask: Ask;
}) {
  const { chosen, name, onChange, ask } = props;
  const { t } = useTranslation(['attendant', 'common']);
  const localized = useLocalized();
  const { item, permitCity } = chosen;
  const cities = useResource(catalogue.cities);
  const sheet = useResource(
    useCallback(() => catalogue.sheet(item, permitCity), [item, permitCity]),
  );
  const known =
    sheet.data?.item === item && sheet.data.permitCity === permitCity ? sheet.data : undefined;
  const applicants = known?.applicants ?? [];
  const applicant = chosen.applicant ?? applicants[0] ?? 'PERSON';
  const decision = useResource(
    useCallback(
      () => catalogue.eligibility(item, permitCity, applicant),
      [item, permitCity, applicant],
    ),
  );
  const refused = decision.state === 'ready' && decision.data.type === 'NotEligible';
  const wish = { item, permitCity, applicant };
  return (
    <section className={styles.card} data-testid="attendant-wish">
      <h2>{name}</h2>
      <label className={styles.field}>
        {t('choose.city')}
        <select
          data-testid="attendant-city"
          value={permitCity}
          onChange={(event) => onChange({ ...chosen, permitCity: event.target.value })}
        >
          {(cities.data ?? []).map(({ code, name: city }) => (
            <option key={code} value={code}>
              {localized(city)}
            </option>
          ))}
        </select>
      </label>
      {applicants.length > 1 && (
        <div className={styles.choices} role="group" aria-label={t('choose.applicant')}>
          {applicants.map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.choice}
              aria-pressed={kind === applicant}
              onClick={() => onChange({ ...chosen, applicant: kind })}
            >
              {t(`common:ApplicantKind.${kind}`)}
            </button>
          ))}
        </div>
      )}
      {decision.state === 'ready' && (
        <p className={styles.verdict} data-refused={refused} role="status">
          {localized(decision.data.text)}
        </p>
      )}
      <button
        type="button"
        className={styles.action}
        data-testid="attendant-call"
        onClick={() => ask({ type: 'PlaceCall', ...wish })}
      >
        {t(refused ? 'choose.counter' : 'choose.call')}
      </button>
      {!refused && (
        <button
          type="button"
          className={styles.quiet}
          data-testid="attendant-ticket"
          onClick={() => ask({ type: 'TakeTicket', ...wish })}
        >
          {t('choose.ticket')}
        </button>
      )}
    </section>
  );
}
