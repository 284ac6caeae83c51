import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';

/** What the drawer of a list is opened for. */
export interface OpenedEntry<Row> {
  /** Absent for a new one. */
  readonly row: Row | undefined;
  /** Saved or deleted: the list is fetched again. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A narrower choice than the search by words. */
export interface ListFilter<Row> {
  readonly controls: ReactNode;
  readonly admits: (row: Row) => boolean;
}

/** A page with a list that managers edit: found by what any column says, each entry in a drawer, new ones by a button. */
export function EditedList<Row extends { readonly id: string }>(props: {
  /** Of its translation file and its hooks for tests. */
  name: 'attendants' | 'experts' | 'portal';
  list: Resource<readonly Row[]> & { reload: () => void };
  /** What else the page has asked for, as far as it may have failed. */
  beside: readonly (Resource<unknown> | undefined)[];
  columns: Column<Row>[];
  filter?: ListFilter<Row>;
  /** Nothing while what it needs has not come yet. */
  drawer: (opened: OpenedEntry<Row>) => ReactNode;
}) {
  const { name, list, columns, filter } = props;
  const { t } = useTranslation(name);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<Row | 'new'>();
  const close = () => setOpen(undefined);
  const failed = [list, ...props.beside].find((each) => each?.state === 'failed');
  const words = wanted.trim().toLowerCase();
  const says = (row: Row) => columns.map((column) => column.text(row)).join('\n');
  const rows = (list.data ?? []).filter(
    (row) => (filter?.admits(row) ?? true) && says(row).toLowerCase().includes(words),
  );
  return (
    <section data-testid={name}>
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid={`${name}-add`}
          onClick={() => setOpen('new')}
        >
          {t('add')}
        </Button>
      </PageHead>
      {failed?.state === 'failed' && <ProblemNotice problem={failed.problem} />}
      <DataTable<Row>
        name={name}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={list.state === 'loading'}
        empty={t(list.data?.length === 0 ? 'empty' : 'noneFound')}
        filters={
          <>
            {filter?.controls}
            <Input.Search
              allowClear
              style={{ maxWidth: 320 }}
              placeholder={t('search')}
              aria-label={t('search')}
              onChange={(event) => setWanted(event.target.value)}
            />
          </>
        }
        onOpen={setOpen}
      />
      {open !== undefined && (
        <Fragment key={open === 'new' ? 'new' : open.id}>
          {props.drawer({
            row: open === 'new' ? undefined : open,
            onDone: () => {
              close();
              list.reload();
            },
            onClose: close,
          })}
        </Fragment>
      )}
    </section>
  );
}
