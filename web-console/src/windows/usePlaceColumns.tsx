import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { Column } from '../tables/DataTable';
import { cityOf, type Kind, type Place, type Places } from './places';
import { useHoursWords } from './useHoursWords';
import styles from './Windows.module.css';

/** The columns of one list: those that all places share, and its own. */
export function usePlaceColumns(places: Places, kind: Kind): Column<Place>[] {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const hours = useHoursWords();
  const { stamp } = useFormats();
  const author = useAuthor();
  const own = useOwnColumns(places, kind);
  const cities = places.cities.map(({ code, name }) => ({ text: localized(name), value: code }));
  const cityName = (place: Place) =>
    cities.find(({ value }) => value === cityOf(places, place))?.text ?? '';
  const order = new Map(places.cities.map(({ code }, at) => [code, at]));
  return [
    {
      key: 'name',
      title: t('columns.name'),
      text: (place) => localized(place.name),
      always: true,
      whole: true,
    },
    {
      key: 'city',
      title: t('columns.city'),
      text: cityName,
      order: (place) => order.get(cityOf(places, place)),
      whole: true,
    },
    ...own,
    {
      key: 'hours',
      title: t('columns.hours'),
      text: (place) => hours(place.hours).join(t('hours.separator')),
      show: (place) => <Hours words={hours(place.hours)} />,
    },
    {
      key: 'phone',
      title: t('columns.phone'),
      text: (place) => place.contact.phone,
      whole: true,
    },
    {
      key: 'email',
      title: t('columns.email'),
      text: (place) => place.contact.email ?? '',
      hidden: true,
    },
    {
      key: 'id',
      title: t('columns.id'),
      text: (place) => place.id,
      hidden: true,
    },
    {
      key: 'changed',
      title: t('columns.changed'),
      text: (place) => `${stamp(place.stamp.changedAt)} ${author(place.stamp.changedBy)}`,
      order: (place) => Date.parse(place.stamp.changedAt),
      show: ({ stamp: last }) => <Changed by={last.changedBy} at={last.changedAt} />,
    },
    {
      key: 'demo',
      title: t('columns.data'),
      text: (place) => t(place.stamp.demo ? 'data.demo' : 'data.own'),
      show: (place) => (place.stamp.demo ? <DemoMark /> : t('data.own')),
    },
  ];
}

function useOwnColumns(places: Places, kind: Kind): Column<Place>[] {
  const { t } = useTranslation(['windows', 'common']);
  const localized = useLocalized();
  const centreName = (place: Place) => {
    const centre = 'centre' in place && places.centres.find(({ id }) => id === place.centre);
    return centre ? localized(centre.name) : '';
  };
  const counterName = (place: Place) => {
    const counter = 'counter' in place && places.windows.find(({ id }) => id === place.counter);
    return counter ? localized(counter.name) : '';
  };
  const centre: Column<Place> = { key: 'centre', title: t('columns.centre'), text: centreName };
  const position: Column<Place> = {
    key: 'place',
    title: t('columns.place'),
    text: (place) => ('place' in place ? localized(place.place) : ''),
    hidden: kind !== 'counters',
  };
  const workspace: Column<Place> = {
    key: 'workspace',
    title: t('columns.workspace'),
    text: (place) => ('workspaceM2' in place ? String(place.workspaceM2) : ''),
    order: (place) => ('workspaceM2' in place ? place.workspaceM2 : undefined),
    align: 'end',
  };
  switch (kind) {
    case 'centres':
      return [
        {
          key: 'level',
          title: t('columns.level'),
          text: (place) => ('level' in place ? t(`levels.${place.level}`) : ''),
        },
        {
          key: 'address',
          title: t('columns.address'),
          text: (place) => ('address' in place ? localized(place.address) : ''),
          least: 200,
        },
      ];
    case 'virtual':
    case 'counters':
      return [centre, position, workspace];
    case 'kiosks':
      return [
        centre,
        position,
        { key: 'counter', title: t('columns.counter'), text: counterName },
        {
          key: 'devices',
          title: t('columns.devices'),
          text: (place) =>
            'devices' in place
              ? place.devices.map((device) => t(`common:DeviceKind.${device}`)).join(t('list'))
              : '',
          show: (place) => <Devices place={place} />,
          whole: true,
        },
      ];
  }
}

function Hours({ words }: { words: string[] }) {
  return words.map((group) => (
    <span key={group} className={styles.hours}>
      {group}
    </span>
  ));
}

/** How many modules the kiosk reported, and which when somebody points at it. */
function Devices({ place }: { place: Place }) {
  const { t } = useTranslation(['windows', 'common']);
  if (!('devices' in place) || (place.devicesReportedAt ?? '') === '') return t('devices.never');
  const names = place.devices.map((device) => t(`common:DeviceKind.${device}`)).join(t('list'));
  return <span title={names}>{t('devices.count', { count: place.devices.length })}</span>;
}
