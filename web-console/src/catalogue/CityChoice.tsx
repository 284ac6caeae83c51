import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import type { City } from '../rest/catalogue';
import type { ItemModes } from './api';
import { HandlingMark } from './HandlingMarks';
import styles from './ItemPage.module.css';

interface Props {
  cities: readonly City[];
  modes: ItemModes;
  chosen: CityCode;
  onChoose: (city: CityCode) => void;
}

/** All permit cities with how they handle the item; one of them is looked at. */
export function CityChoice({ cities, modes, chosen, onChoose }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const handled = new Map(modes.cities.map((each) => [each.city, each.modes]));
  return (
    <fieldset className={styles.cities}>
      <legend className="unseen">{t('columns.city')}</legend>
      {cities.map(({ code, name }) => (
        <label key={code} className={styles.city} data-city={code}>
          <input
            type="radio"
            name="permit-city"
            className="unseen"
            value={code}
            checked={code === chosen}
            onChange={() => onChoose(code)}
          />
          <b>{localized(name)}</b>
          <HandlingMark modes={handled.get(code)} />
        </label>
      ))}
    </fieldset>
  );
}
