import { Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLanguage, useLocalized } from '../i18n/language';
import type {
  CityCode,
  ClerkStatus,
  WallView,
  WallViewClerkLine,
  WindowId,
} from '../protocol/generated';
import { cityNames } from './figures';
import styles from './Tables.module.css';
import { useWindowNames } from './useWindowNames';

/** From who can take the next call to who cannot take any. */
const STATUSES: readonly ClerkStatus[] = ['READY', 'OFFERED', 'BUSY', 'WRAP_UP', 'PAUSED', 'OFF'];

interface Props {
  view: WallView;
  /** epoch milliseconds */
  now: number;
}

/** Every clerk and what he truly does now. */
export function ClerksTable({ view, now }: Props) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const [wanted, setWanted] = useState('');
  const columns = useColumns(view, now);
  const clerks = view.clerks.filter((clerk) =>
    `${localized(clerk.name)} ${clerk.id}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <div className={styles.table}>
      <Input.Search
        allowClear
        className={styles.search ?? ''}
        placeholder={t('clerks.search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Table<WallViewClerkLine>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={clerks}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t(wanted === '' ? 'clerks.none' : 'clerks.noneFound') }}
        showSorterTooltip={false}
      />
    </div>
  );
}

function useColumns(view: WallView, now: number) {
  const { t } = useTranslation(['wall', 'common']);
  const { language } = useLanguage();
  const localized = useLocalized();
  const { duration } = useFormats();
  const cityName = cityNames(view);
  const windowName = useWindowNames();
  const seconds = (clerk: WallViewClerkLine) => (now - Date.parse(clerk.since)) / 1_000;
  const columns: TableColumnsType<WallViewClerkLine> = [
    {
      title: t('clerks.status'),
      dataIndex: 'status',
      width: 224,
      render: (_, clerk) => (
        <span className={styles.state} data-kind={clerk.status}>
          {t(`common:ClerkStatus.${clerk.status}`)}
          {clerk.pause ? ` · ${t(`common:PauseReason.${clerk.pause}`)}` : ''}
        </span>
      ),
      filters: STATUSES.map((status) => ({
        text: t(`common:ClerkStatus.${status}`),
        value: status,
      })),
      onFilter: (status, clerk) => clerk.status === status,
      sorter: (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
      defaultSortOrder: 'ascend',
    },
    {
      title: t('clerks.since'),
      key: 'since',
      width: 144,
      align: 'end',
      className: 'tabular',
      render: (_, clerk) => (clerk.status === 'OFF' ? '–' : duration(seconds(clerk))),
      sorter: (a, b) => seconds(a) - seconds(b),
    },
    {
      title: t('clerks.name'),
      key: 'name',
      render: (_, clerk) => localized(clerk.name),
      sorter: (a, b) => localized(a.name).localeCompare(localized(b.name), language),
    },
    {
      title: t('clerks.city'),
      dataIndex: 'city',
      render: (code: CityCode) => localized(cityName(code)),
      filters: view.cities.map((tile) => ({ text: localized(tile.name), value: tile.city })),
      onFilter: (code, clerk) => clerk.city === code,
    },
    {
      title: t('clerks.window'),
      dataIndex: 'window',
      render: (id: WindowId) => windowName(id),
    },
  ];
  return columns;
}
