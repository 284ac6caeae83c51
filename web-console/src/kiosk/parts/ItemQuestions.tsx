import type { CSSProperties, Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { ApplicantKind, CityCode } from '../../protocol/generated';
import { catalogue, type City } from '../../rest/catalogue';
import { useResource } from '../../rest/useResource';
import type { VisitAction } from '../model/visit';
import styles from '../screens/Item.module.css';

const APPLICANTS: ApplicantKind[] = ['PERSON', 'ORGANISATION', 'AUTHORIZED_AGENT'];

/** Tiles beside each other, as in the style sheet. */
const COLUMNS = 3;

/** Where and for whom; everything has an answer before it is touched. */
export function ItemQuestions(props: {
  permitCity: CityCode;
  applicant: ApplicantKind;
  /** Who may apply; unknown until the sheet is here. */
  admitted: ApplicantKind[] | undefined;
  /** The kiosk's own city, the only one known while the list is loading. */
  home: City;
  act: Dispatch<VisitAction>;
}) {
  const { permitCity, applicant, admitted = APPLICANTS, home, act } = props;
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <>
      <CityChoice home={home} chosen={permitCity} onChoose={(city) => act({ do: 'city', city })} />
      <fieldset className={styles.question}>
        <legend>{t('item.applicant')}</legend>
        <div className={styles.choices}>
          {APPLICANTS.filter((kind) => admitted.includes(kind) || kind === applicant).map(
            (kind) => (
              <button
                key={kind}
                type="button"
                className={styles.choice}
                data-applicant={kind}
                aria-pressed={kind === applicant}
                onClick={() => act({ do: 'applicant', applicant: kind })}
              >
                {t(`common:ApplicantKind.${kind}`)}
              </button>
            ),
          )}
        </div>
      </fieldset>
    </>
  );
}

function CityChoice(props: { home: City; chosen: CityCode; onChoose: (city: CityCode) => void }) {
  const { home, chosen, onChoose } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const listed = useResource(catalogue.cities);
  const cities = listed.data ?? [home];
  return (
    <div className={styles.question}>
      <label htmlFor="permit-city">{t('item.city')}</label>
      <select
        id="permit-city"
        className={styles.cities}
        data-testid="kiosk-permit-city"
        size={Math.max(cities.length, 2)}
        style={{ '--rows': Math.ceil(cities.length / COLUMNS) } as CSSProperties}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {cities.map(({ code, name }) => (
          <option key={code} value={code}>
            {localized(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
