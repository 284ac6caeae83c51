import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Popover, Table } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language';
import { Loading } from '../shell/Loading';
import { csv, download } from './csv';
import styles from './DataTable.module.css';
import { type Sorting, sorted } from './sorting';
import { useColumnChoice } from './useColumnChoice';

const PAGE_SIZE = 50;

export interface Column<T> {
  key: string;
  title: string;
  /** What is exported, and sorted by unless there is an `order`. */
  text: (row: T) => string;
  /** What sorts the rows when the text does not, such as the instant behind a written date. */
  order?: (row: T) => string | number | undefined;
  /** What is shown when that is more than the text. */
  show?: (row: T) => ReactNode;
  width?: number;
  /** Not narrower than that, in CSS pixels, when many columns want to be seen. */
  least?: number;
  /** Stays where it is while the others are scrolled. */
  fixed?: boolean;
  /** Must not be broken into lines, such as a number. */
  whole?: boolean;
  align?: 'end';
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  /** The column without which a row says nothing. */
  always?: boolean;
  /** What one does with a row: always there, sorts nothing and is not exported. */
  actions?: boolean;
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
  const { hidden, choose } = useColumnChoice(table.name, hiddenAtFirst(table.columns));
  const shown = table.columns.filter((column) => !hidden.has(column.key));
  const [sorting, setSorting] = useState<Sorting>();
  const rows = useMemo(
    () => sorted(table.rows, table.columns, sorting, language),
    [table.rows, table.columns, sorting, language],
  );
  return (
    <div className={styles.table}>
      <div className={styles.tools}>
        <div className={styles.filters}>{filters}</div>
        <ColumnChoice columns={table.columns} hidden={hidden} choose={choose} />
        <Export name={table.name} columns={shown} rows={rows} />
      </div>
      <Table<T>
        size="middle"
        rowKey={table.rowKey}
        dataSource={rows}
        loading={table.loading}
        columns={shown.map((column) => ({
          key: column.key,
          title: column.title,
          className: classOf(column),
          ...widthOf(column, rows.length === 0),
          ...(column.align === undefined ? {} : { align: column.align }),
          ...(column.fixed === true ? { fixed: 'start' as const } : {}),
          onCell: () => ({
            style: { minInlineSize: Math.max(column.least ?? 0, titleWidth(column.title)) },
          }),
          render: (_, row) => column.show?.(row) ?? column.text(row),
          ...(column.actions === true
            ? {}
            : { sorter: true, sortOrder: sortOrder(column.key, sorting) }),
        }))}
        onChange={(_page, _filters, sorter) => setSorting(sortingOf(sorter))}
        onRow={(row) => (onOpen === undefined ? {} : openable(() => onOpen(row)))}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: table.loading ? <Loading /> : <Empty description={table.empty} /> }}
        showSorterTooltip={false}
        scroll={{ x: true }}
        sticky
      />
    </div>
  );
}

function hiddenAtFirst(columns: readonly { key: string; hidden?: boolean }[]): string[] {
  return columns.filter((column) => column.hidden === true).map(({ key }) => key);
}

/** Without rows there are no cells that would keep a column as wide as its title. */
function widthOf(column: Pick<Column<object>, 'title' | 'width'>, empty: boolean) {
  const width = column.width ?? (empty ? titleWidth(column.title) : undefined);
  return width === undefined ? {} : { width };
}

/** Room for a title in one line with its sign for sorting; the head is a table of its own and is not measured. */
function titleWidth(title: string): number {
  const letters = Array.from(title);
  return 44 + letters.reduce((sum, letter) => sum + (letter > '\u2e7f' ? 15 : 8), 0);
}

function classOf({ align, whole }: { align?: 'end'; whole?: boolean }): string {
  const figures = align === 'end' || whole === true ? 'tabular' : '';
  return `${figures} ${whole === true ? (styles.whole ?? '') : ''}`.trim();
}

function sortOrder(key: string, sorting: Sorting | undefined) {
  if (sorting?.key !== key) return null;
  return sorting.descending ? 'descend' : 'ascend';
}

function sortingOf<T>(sorter: SorterResult<T> | SorterResult<T>[]): Sorting | undefined {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  return one?.order && one.columnKey !== undefined
    ? { key: String(one.columnKey), descending: one.order === 'descend' }
    : undefined;
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
  const optional = columns.filter(({ always, actions }) => always !== true && actions !== true);
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
  columns: readonly Pick<Column<T>, 'title' | 'text' | 'actions'>[];
  rows: readonly T[];
}

/** Saves rows as CSV, as they are shown. */
export function Export<T>({ name, columns, rows }: ExportProps<T>) {
  const { t } = useTranslation('tables');
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    const said = columns.filter(({ actions }) => actions !== true);
    const lines = rows.map((row) => said.map((column) => column.text(row)));
    download(`${name}-${day}.csv`, csv([said.map((column) => column.title), ...lines]));
  };
  return (
    <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={save}>
      {t('export')}
    </Button>
  );
}
