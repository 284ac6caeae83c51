import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CatalogueItem, City } from '../rest/catalogue';
import type { Column } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import type { PortalLink } from './api';
import { hostOf } from './hosts';

/** The columns of the table of links. */
export function useLinkColumns(
  items: readonly CatalogueItem[],
  cities: readonly City[],
): Column<PortalLink>[] {
  const { t } = useTranslation('portal');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const itemNames = new Map(items.map(({ number, name }) => [number, localized(name)]));
  const cityNames = new Map(cities.map(({ code, name }) => [code, localized(name)]));
  return [
    {
      key: 'item',
      title: t('item'),
      text: (link) => `${link.item} ${itemNames.get(link.item) ?? ''}`,
      order: (link) => link.item,
      least: 240,
    },
    {
      key: 'city',
      title: t('city'),
      text: (link) =>
        link.permitCity === null
          ? t('everyCity')
          : (cityNames.get(link.permitCity) ?? link.permitCity),
    },
    {
      key: 'name',
      title: t('name'),
      text: (link) => localized(link.name),
      show: (link) => (
        <Marks>
          {localized(link.name)}
          {link.lookAlike && <Mark tone="wait">{t('lookAlikeMark')}</Mark>}
          {link.demo && <DemoMark />}
        </Marks>
      ),
      always: true,
    },
    {
      key: 'url',
      title: t('url'),
      text: (link) => link.url,
      show: (link) => <span title={link.url}>{hostOf(link.url)}</span>,
    },
    { key: 'hosts', title: t('hosts'), text: (link) => link.moreHosts.join(' ') || '–' },
    {
      key: 'changed',
      title: t('changed'),
      text: (link) => `${stamp(link.changedAt)} · ${author(link.changedBy)}`,
      order: (link) => link.changedAt,
      show: (link) => <Changed by={link.changedBy} at={link.changedAt} />,
    },
  ];
}
