import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../editing/DateField';
import { useLocalized } from '../i18n/language';
import { useAddressFilter } from '../tables/useAddressFilter';
import { type Outcome, OUTCOMES, type Wanted } from './api';
import type { Names } from './useNames';

/** Which calls are listed; it stands in the address. */
export function useCallFilter({ cities, clerks }: Names) {
  const { t } = useTranslation('calls');
  const localized = useLocalized();
  const { value, choose, address } = useAddressFilter<keyof Wanted>();
  const wanted: Wanted = {
    city: value('city'),
    day: value('day'),
    clerk: value('clerk'),
    outcome: OUTCOMES.find((each) => each === value('outcome')),
  };
  const controls = (
    <>
      <Select
        allowClear
        style={{ minWidth: 128 }}
        aria-label={t('columns.permitCity')}
        placeholder={t('allCities')}
        options={cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        value={wanted.city ?? null}
        onChange={choose('city')}
        data-testid="calls-city"
      />
      <DateField
        aria-label={t('day')}
        placeholder={t('day')}
        value={wanted.day ?? ''}
        onChange={choose('day')}
      />
      <Select
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('columns.clerk')}
        placeholder={t('allClerks')}
        showSearch={{ optionFilterProp: 'label' }}
        options={clerks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        value={wanted.clerk ?? null}
        onChange={choose('clerk')}
      />
      <Select<Outcome | null>
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('columns.outcome')}
        placeholder={t('allOutcomes')}
        options={OUTCOMES.map((each) => ({ value: each, label: t(`outcomes.${each}`) }))}
        value={wanted.outcome ?? null}
        onChange={(next) => choose('outcome')(next ?? undefined)}
        data-testid="calls-outcome"
      />
    </>
  );
  return { wanted, controls, address };
}
