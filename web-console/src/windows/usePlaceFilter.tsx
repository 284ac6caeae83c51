import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import type { Column } from '../tables/DataTable';
import { cityOf, KINDS, type Kind, type Place, type Places, placesOf } from './places';

/** Which list is shown, and which of its places: by city, and by what any column says. */
export function usePlaceFilter(places: Places, kind: Kind) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const navigate = useNavigate();
  const [city, setCity] = useState<CityCode>();
  const [wanted, setWanted] = useState('');
  const admits = (place: Place, columns: readonly Column<Place>[]) =>
    (city === undefined || cityOf(places, place) === city) &&
    columns
      .map((column) => column.text(place))
      .join('\n')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase());
  const controls = (
    <>
      <Segmented<Kind>
        value={kind}
        aria-label={t('heading')}
        options={KINDS.map((each) => ({
          value: each,
          label: `${t(`kinds.${each}.many`)} ${placesOf(places, each).length}`,
        }))}
        onChange={(next) => void navigate(`/manager/windows/${next}`)}
      />
      <Select<CityCode>
        allowClear
        style={{ minWidth: 128 }}
        aria-label={t('columns.city')}
        placeholder={t('allCities')}
        options={places.cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        {...(city === undefined ? {} : { value: city })}
        onChange={setCity}
      />
      <Input.Search
        allowClear
        style={{ maxWidth: 240 }}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => setWanted(event.target.value)}
      />
    </>
  );
  return { admits, controls };
}
