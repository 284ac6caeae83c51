import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { rest } from '../rest/client';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { actionKey } from './actions';

interface Entry {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
}

interface Page {
  entries: Entry[];
  more: boolean;
}

const PAGE_SIZE = 50;

/** Who did what, newest first, page by page. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const columns = useColumns();
  const [before, setBefore] = useState<number[]>([]);
  const last = before.at(-1);
  const load = useCallback(
    () => rest.get<Page>('/api/audit', { before: last, size: PAGE_SIZE }),
    [last],
  );
  const page = useResource(load);
  const entries = page.data?.entries ?? [];
  const oldest = entries.at(-1)?.id;
  return (
    <section data-testid="audit">
      <PageHead title={t('title')} about={t('about')} />
      {page.state === 'failed' && <ProblemNotice problem={page.problem} />}
      <DataTable<Entry>
        name="audit"
        columns={columns}
        rows={entries}
        rowKey={(entry) => String(entry.id)}
        loading={page.state === 'loading'}
        empty={t('empty')}
        filters={
          <>
            <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
              {t('newer')}
            </Button>
            <Button
              disabled={page.data?.more !== true || oldest === undefined}
              onClick={() => oldest !== undefined && setBefore([...before, oldest])}
            >
              {t('older')}
            </Button>
          </>
        }
      />
    </section>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation('audit');
  const { stamp } = useFormats();
  const author = useAuthor();
  return [
    {
      key: 'at',
      title: t('at'),
      text: (entry) => stamp(entry.at),
      order: (entry) => entry.at,
      width: 184,
    },
    { key: 'actor', title: t('actor'), text: (entry) => author(entry.actor) },
    {
      key: 'action',
      title: t('action'),
      text: (entry) => {
        const key = actionKey(entry.action);
        return key === undefined ? entry.action : t(`actions.${key}`);
      },
      always: true,
    },
    { key: 'subject', title: t('subject'), text: (entry) => entry.subject },
  ];
}
