import { CustomerServiceOutlined } from '@ant-design/icons';
import { Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/formats';
import { useLanguage, useLocalized } from '../i18n/language';
import type { CityCode, WallView, WallViewLiveCall } from '../protocol/generated';
import { BEGIN, superviseAddress } from '../supervise/address';
import { Mark } from '../tables/Mark';
import { cityNames, PHASES } from './figures';
import styles from './Tables.module.css';

interface Props {
  view: WallView;
  /** epoch milliseconds */
  now: number;
  /** Shows the calls of that permit city only. */
  city?: CityCode;
}

/** Every call that is not over, the one that has been in its stage longest first. */
export function CallsTable({ view, now, city }: Props) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const [wanted, setWanted] = useState('');
  const columns = useColumns(view, now, city === undefined);
  const clerkNames = new Map(view.clerks.map((clerk) => [clerk.id, localized(clerk.name)]));
  const calls = view.calls
    .filter((call) => city === undefined || call.permitCity === city)
    .filter((call) =>
      [localized(call.itemName), clerkNames.get(call.clerk ?? '') ?? '']
        .join(' ')
        .toLowerCase()
        .includes(wanted.trim().toLowerCase()),
    );
  const unlisted = view.callsInAll - view.calls.length;
  return (
    <div className={styles.table}>
      {unlisted > 0 && (
        <p role="status" className={styles.unlisted}>
          {t('calls.unlisted', { listed: view.calls.length, count: unlisted })}
        </p>
      )}
      <Input.Search
        allowClear
        className={styles.search ?? ''}
        placeholder={t('calls.search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Table<WallViewLiveCall>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={calls}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t(wanted === '' ? 'calls.none' : 'calls.noneFound') }}
        showSorterTooltip={false}
      />
    </div>
  );
}

function useColumns(view: WallView, now: number, withPermitCity: boolean) {
  const { t } = useTranslation(['wall', 'common']);
  const { language } = useLanguage();
  const localized = useLocalized();
  const { duration } = useFormats();
  const cityName = cityNames(view);
  const clerks = new Map(view.clerks.map((clerk) => [clerk.id, clerk.name]));
  const cityFilters = view.cities.map((tile) => ({ text: localized(tile.name), value: tile.city }));
  const seconds = (call: WallViewLiveCall) => (now - Date.parse(call.since)) / 1_000;
  const permitCity: TableColumnsType<WallViewLiveCall> = [
    {
      title: t('calls.permitCity'),
      dataIndex: 'permitCity',
      render: (code: CityCode) => localized(cityName(code)),
      filters: cityFilters,
      onFilter: (code, call) => call.permitCity === code,
    },
  ];
  const columns: TableColumnsType<WallViewLiveCall> = [
    {
      title: t('calls.stage'),
      dataIndex: 'phase',
      width: 144,
      render: (phase: string) => <Stage phase={phase} />,
      filters: PHASES.map((phase) => ({ text: t(`stages.${phase}`), value: phase })),
      onFilter: (phase, call) => call.phase === phase,
    },
    {
      title: t('calls.since'),
      key: 'since',
      width: 144,
      align: 'end',
      className: 'tabular',
      render: (_, call) => duration(seconds(call)),
      sorter: (a, b) => seconds(a) - seconds(b),
      defaultSortOrder: 'descend',
      sortDirections: ['descend', 'ascend', 'descend'],
    },
    {
      title: t('calls.item'),
      key: 'item',
      render: (_, call) => localized(call.itemName),
      sorter: (a, b) => localized(a.itemName).localeCompare(localized(b.itemName), language),
    },
    ...(withPermitCity ? permitCity : []),
    {
      title: t('calls.originCity'),
      dataIndex: 'originCity',
      render: (code: CityCode) => localized(cityName(code)),
      filters: cityFilters,
      onFilter: (code, call) => call.originCity === code,
    },
    {
      title: t('calls.priority'),
      dataIndex: 'priority',
      render: (_, call) =>
        call.priority === 'NORMAL' ? null : (
          <Mark tone="wait">{t(`common:Priority.${call.priority}`)}</Mark>
        ),
    },
    {
      title: t('calls.clerk'),
      key: 'clerk',
      render: (_, call) => {
        const name = clerks.get(call.clerk ?? '');
        return name === undefined ? '–' : localized(name);
      },
    },
    {
      title: t('calls.supervision'),
      key: 'supervision',
      width: 128,
      render: (_, call) => <Supervision call={call} />,
    },
  ];
  return columns;
}

/** The way into a talk; or that somebody is there already, or that nobody may. */
function Supervision({ call }: { call: WallViewLiveCall }) {
  const { t } = useTranslation('wall');
  if (call.supervisor !== undefined) return <Mark tone="plain">{t('calls.supervised')}</Mark>;
  if (call.phase !== 'Active') return '–';
  if (!call.maySupervise) return <span className={styles.not}>{t('calls.notAllowed')}</span>;
  return (
    <Link
      to={superviseAddress(call.id)}
      state={BEGIN}
      className={styles.listen ?? ''}
      data-testid="wall-listen"
    >
      <CustomerServiceOutlined aria-hidden /> {t('calls.listen')}
    </Link>
  );
}

function Stage({ phase }: { phase: string }) {
  const { t } = useTranslation('wall');
  const known = PHASES.find((each) => each === phase);
  return (
    <span className={styles.state} data-kind={phase}>
      {known === undefined ? phase : t(`stages.${known}`)}
    </span>
  );
}
