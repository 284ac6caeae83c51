import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { CityCode, HandlingMode } from '../protocol/generated';
import type { Category, City } from '../rest/catalogue';
import type { CatalogueLine } from './lines';
import { search } from './search';

const HANDLINGS = ['ONLINE_DECLARATION', 'WINDOW_PUSH', 'COUNTER_ONLY', 'unpublished'] as const;
type Handling = (typeof HANDLINGS)[number];

/**
 * Which items are shown: by words, category, city and handling. All but the words stand in the address, so that a list can
 * be passed on and is still there when somebody comes back from an item.
 */
export function useItemFilter(categories: readonly Category[], cities: readonly City[]) {
  const { t } = useTranslation(['catalogue', 'common']);
  const localized = useLocalized();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useSearchParams();
  const city = chosen.get('city') ?? undefined;
  const category = chosen.get('category') ?? undefined;
  const handling = HANDLINGS.find((each) => each === chosen.get('handling'));
  const choose = (name: string) => (value: string | undefined) =>
    setChosen(
      (now) => {
        if (value === undefined) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const apply = (lines: readonly CatalogueLine[]) => {
    const admitted = lines.filter((line) => isHandled(line, handling, city ? 1 : cities.length));
    const byNumber = new Map(admitted.map((line) => [line.item.item.number, line]));
    const items = admitted.map((line) => line.item.item);
    return search(items, wanted, category).flatMap(({ number }) => byNumber.get(number) ?? []);
  };
  const controls = (
    <>
      <Input.Search
        allowClear
        style={{ maxWidth: 264 }}
        placeholder={t('search')}
        aria-label={t('search')}
        data-testid="catalogue-search"
        onChange={(event) => setWanted(event.target.value)}
      />
      <Select<CityCode>
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('columns.city')}
        placeholder={t('allCities')}
        options={cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        {...(city === undefined ? {} : { value: city })}
        onChange={choose('city')}
        data-testid="catalogue-city"
      />
      <Select
        allowClear
        style={{ minWidth: 168 }}
        aria-label={t('columns.category')}
        placeholder={t('allCategories')}
        showSearch={{ optionFilterProp: 'label' }}
        options={categories.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        {...(category === undefined ? {} : { value: category })}
        onChange={choose('category')}
      />
      <Select<Handling>
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('columns.modes')}
        placeholder={t('anyHandling')}
        options={HANDLINGS.map((value) => ({
          value,
          label: value === 'unpublished' ? t('unpublished') : t(`common:HandlingMode.${value}`),
        }))}
        {...(handling === undefined ? {} : { value: handling })}
        onChange={choose('handling')}
      />
    </>
  );
  return { city, apply, controls };
}

/** Whether some of the cities looked at handles the item so, or some has not published it. */
function isHandled({ modes }: CatalogueLine, handling: Handling | undefined, cities: number) {
  if (handling === undefined) return true;
  if (handling === 'unpublished') return modes.size < cities;
  const mode: HandlingMode = handling;
  return [...modes.values()].some((all) => all.includes(mode));
}
