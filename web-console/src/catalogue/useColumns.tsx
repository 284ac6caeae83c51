import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import type { Category, City } from '../rest/catalogue';
import type { Column } from '../tables/DataTable';
import { HandlingMark, HandlingMarks, useHandlingWord } from './HandlingMarks';
import type { CatalogueLine } from './lines';
import { usePeriod } from './usePeriod';

/** The columns of the catalogue: what every item has, then all cities side by side, or one city's sheet. */
export function useColumns(
  categories: readonly Category[],
  cities: readonly City[],
  city: CityCode | undefined,
): Column<CatalogueLine>[] {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const ofCities = useCityColumns(cities);
  const ofSheet = useSheetColumns(city ?? '');
  const names = new Map(categories.map(({ code, name }) => [code, localized(name)]));
  return [
    {
      key: 'number',
      title: t('columns.number'),
      text: ({ item }) => String(item.item.number),
      order: ({ item }) => item.item.number,
      align: 'end',
      fixed: true,
      always: true,
    },
    {
      key: 'name',
      title: t('columns.name'),
      text: ({ item }) => localized(item.item.name),
      show: ({ item }) => (
        <span data-testid={`catalogue-name-${item.item.number}`}>{localized(item.item.name)}</span>
      ),
      least: 208,
      fixed: true,
      always: true,
    },
    {
      key: 'category',
      title: t('columns.category'),
      text: ({ item }) => names.get(item.item.category) ?? item.item.category,
      whole: true,
      hidden: city === undefined,
    },
    {
      key: 'frequent',
      title: t('columns.frequent'),
      text: ({ item }) => t(item.item.frequent ? 'frequent.yes' : 'frequent.no'),
      hidden: true,
    },
    ...(city === undefined ? ofCities : ofSheet),
  ];
}

function useCityColumns(cities: readonly City[]): Column<CatalogueLine>[] {
  const localized = useLocalized();
  const word = useHandlingWord();
  return cities.map(({ code, name }) => ({
    key: code,
    title: localized(name),
    text: ({ modes }) => word(modes.get(code)),
    show: ({ modes }) => <HandlingMark modes={modes.get(code)} />,
  }));
}

function useSheetColumns(city: CityCode): Column<CatalogueLine>[] {
  const { t } = useTranslation(['catalogue', 'common']);
  const { money, stamp } = useFormats();
  const author = useAuthor();
  const period = usePeriod();
  return [
    {
      key: 'modes',
      title: t('columns.modes'),
      text: ({ modes }) =>
        modes
          .get(city)
          ?.map((mode) => t(`common:HandlingMode.${mode}`))
          .join(t('comma')) ?? t('unpublished'),
      show: ({ modes }) => <HandlingMarks modes={modes.get(city)} />,
    },
    {
      key: 'devices',
      title: t('columns.devices'),
      text: ({ sheet }) =>
        sheet?.requiredDevices.map((device) => t(`common:DeviceKind.${device}`)).join(t('comma')) ??
        '',
      least: 120,
    },
    {
      key: 'period',
      title: t('columns.period'),
      text: ({ sheet }) => (sheet === undefined ? '' : period(sheet.promisedWorkingDays)),
      order: ({ sheet }) => sheet?.promisedWorkingDays,
      align: 'end',
      whole: true,
    },
    {
      key: 'fee',
      title: t('columns.fee'),
      text: ({ sheet }) => (sheet === undefined ? '' : money(sheet.feeCents)),
      order: ({ sheet }) => sheet?.feeCents,
      align: 'end',
      whole: true,
    },
    {
      key: 'materials',
      title: t('columns.materials'),
      text: ({ sheet }) => (sheet === undefined ? '' : String(sheet.materials)),
      order: ({ sheet }) => sheet?.materials,
      align: 'end',
    },
    {
      key: 'revision',
      title: t('columns.revision'),
      text: ({ sheet }) => (sheet === undefined ? '' : String(sheet.revision)),
      order: ({ sheet }) => sheet?.revision,
      align: 'end',
      hidden: true,
    },
    {
      key: 'changed',
      title: t('columns.changed'),
      text: ({ sheet }) =>
        sheet === undefined ? '' : `${stamp(sheet.changedAt)} ${author(sheet.changedBy)}`,
      order: ({ sheet }) => (sheet === undefined ? undefined : Date.parse(sheet.changedAt)),
      show: ({ sheet }) =>
        sheet === undefined ? '' : <Changed by={sheet.changedBy} at={sheet.changedAt} />,
    },
    {
      key: 'demo',
      title: t('columns.data'),
      text: ({ sheet }) => (sheet === undefined ? '' : t(sheet.demo ? 'data.demo' : 'data.own')),
      show: ({ sheet }) => (sheet?.demo === true ? <DemoMark /> : undefined),
    },
  ];
}
