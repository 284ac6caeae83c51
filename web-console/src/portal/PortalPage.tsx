import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import { catalogue, type CatalogueItem, type City } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { useAddressFilter } from '../tables/useAddressFilter';
import { portalApi, type PortalLink } from './api';
import { LinkDrawer } from './LinkDrawer';
import { useLinkColumns } from './useLinkColumns';

/** The portals that may be opened on kiosks, by item and permit city: what is not listed is not opened. */
export function PortalPage() {
  const { t } = useTranslation('portal');
  const links = useResource(portalApi.all);
  const items = useResource(catalogue.items);
  const cities = useResource(catalogue.cities);
  const columns = useLinkColumns(items.data ?? [], cities.data ?? []);
  const filter = useLinkFilter(cities.data ?? []);
  const [open, setOpen] = useState<PortalLink | 'new'>();
  const failed = [links, items, cities].find((each) => each.state === 'failed');
  return (
    <section data-testid="portal">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid="portal-add"
          onClick={() => setOpen('new')}
        >
          {t('add')}
        </Button>
      </PageHead>
      {failed?.state === 'failed' && <ProblemNotice problem={failed.problem} />}
      <DataTable<PortalLink>
        name="portal"
        columns={columns}
        rows={(links.data ?? []).filter((link) => filter.admits(link, columns))}
        rowKey={(link) => link.id}
        loading={links.state === 'loading'}
        empty={t(links.data?.length === 0 ? 'empty' : 'noneFound')}
        filters={filter.controls}
        onOpen={setOpen}
      />
      {open !== undefined && (
        <LinkDrawer
          key={open === 'new' ? 'new' : open.id}
          link={open === 'new' ? undefined : open}
          choices={{ items: items.data ?? [], cities: cities.data ?? [] }}
          onDone={() => {
            setOpen(undefined);
            links.reload();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** What the form offers to choose from. */
export interface Choices {
  items: readonly CatalogueItem[];
  cities: readonly City[];
}

/** By the city, for which links of all cities count too, and by what any column says. */
function useLinkFilter(cities: readonly City[]) {
  const { t } = useTranslation('portal');
  const localized = useLocalized();
  const { value, choose } = useAddressFilter<'city'>();
  const [wanted, setWanted] = useState('');
  const city = value('city');
  const admits = (link: PortalLink, columns: readonly Column<PortalLink>[]) =>
    (city === undefined || link.permitCity === null || link.permitCity === city) &&
    columns
      .map((column) => column.text(link))
      .join('\n')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase());
  const controls = (
    <>
      <Select<CityCode | null>
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('city')}
        placeholder={t('allCities')}
        options={cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        value={city ?? null}
        onChange={(next) => choose('city')(next ?? undefined)}
      />
      <Input.Search
        allowClear
        style={{ maxWidth: 320 }}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => setWanted(event.target.value)}
      />
    </>
  );
  return { admits, controls };
}
