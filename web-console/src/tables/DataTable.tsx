import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Popover, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language';
import { csv, download } from './csv';
import styles from './DataTable.module.css';
import { useColumnChoice } from './useColumnChoice';

const PAGE_SIZE = 50;

export interface Column<T> {
  key: string;
  title: string;
  /** What is exported, and sorted by unless there is an `order`. */
  text: (row: T) => string;
  /** What sorts the rows when the text does not, such as the instant behind a written date. */
  order?: (row: T) => string;
  /** What is shown when that is more than the text. */
  show?: (row: T) => ReactNode;
  width?: number;
  /** The column without which a row says nothing. */
  always?: boolean;
}

interface Props<T> {
  /** Names the export and what is remembered about the columns. */
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  loading: boolean;
  /** What to do when there is nothing to show. */
  empty: string;
  filters?: ReactNode;
  onOpen?: (row: T) => void;
}

/** A table of the managers: filtered by its page, sorted, with columns to choose, exported as CSV. */
export function DataTable<T extends object>({ filters, onOpen, ...table }: Props<T>) {
  const { language } = useLanguage();
  const { hidden, choose } = useColumnChoice(table.name);
  const shown = table.columns.filter((column) => !hidden.has(column.key));
  return (
    <div className={styles.table}>
      <div className={styles.tools}>
        <div className={styles.filters}>{filters}</div>
        <ColumnChoice columns={table.columns} hidden={hidden} choose={choose} />
        <Export name={table.name} columns={shown} rows={table.rows} />
      </div>
      <Table<T>
        size="middle"
        rowKey={table.rowKey}
        dataSource={table.rows}
        loading={table.loading}
        columns={shown.map((column) => ({
          key: column.key,
          title: column.title,
          ...(column.width === undefined ? {} : { width: column.width }),
          render: (_, row) => column.show?.(row) ?? column.text(row),
          sorter: (a, b) => {
            const order = column.order ?? column.text;
            return order(a).localeCompare(order(b), language);
          },
        }))}
        onRow={(row) => (onOpen === undefined ? {} : openable(() => onOpen(row)))}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={table.empty} /> }}
        showSorterTooltip={false}
        scroll={{ x: 'max-content' }}
      />
    </div>
  );
}

/** A row that opens on a click and, for those without a mouse, on Enter. */
function openable(open: () => void) {
  return {
    className: styles.openable ?? '',
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open();
    },
  };
}

interface ChoiceProps<T> {
  columns: readonly Column<T>[];
  hidden: ReadonlySet<string>;
  choose: (hidden: ReadonlySet<string>) => void;
}

function ColumnChoice<T>({ columns, hidden, choose }: ChoiceProps<T>) {
  const { t } = useTranslation('tables');
  const optional = columns.filter((column) => column.always !== true);
  const choice = (
    <Checkbox.Group<string>
      className={styles.choice ?? ''}
      options={optional.map(({ key, title }) => ({ value: key, label: title }))}
      value={optional.map(({ key }) => key).filter((key) => !hidden.has(key))}
      onChange={(keys) =>
        choose(new Set(optional.map(({ key }) => key).filter((key) => !keys.includes(key))))
      }
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choice}>
      <Button icon={<SettingOutlined />}>{t('columns')}</Button>
    </Popover>
  );
}

interface ExportProps<T> {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
}

function Export<T>({ name, columns, rows }: ExportProps<T>) {
  const { t } = useTranslation('tables');
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    const lines = rows.map((row) => columns.map((column) => column.text(row)));
    download(`${name}-${day}.csv`, csv([columns.map((column) => column.title), ...lines]));
  };
  return (
    <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={save}>
      {t('export')}
    </Button>
  );
}
