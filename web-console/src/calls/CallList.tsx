import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CallId } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { useOlder } from '../tables/useOlder';
import { callsApi, type PastCall, type Wanted } from './api';
import { useCallColumns } from './useCallColumns';
import { useCallFilter } from './useCallFilter';
import { type Names, useNames } from './useNames';

/** Calls, newest first, by city, day, clerk and outcome. */
export function CallList() {
  const { t } = useTranslation('calls');
  const names = useNames();
  const filter = useCallFilter(names);
  return (
    <section data-testid="calls">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')} />
      <Calls key={filter.address} filter={filter} names={names} />
    </section>
  );
}

interface Props {
  filter: ReturnType<typeof useCallFilter>;
  names: Names;
}

function Calls({ filter, names }: Props) {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const columns = useCallColumns(names);
  const { before, buttons } = useOlder<CallId>();
  const { city, day, clerk, outcome } = filter.wanted;
  const load = useCallback(() => {
    const wanted: Wanted = { city, day, clerk, outcome };
    return callsApi.page(wanted, before);
  }, [city, day, clerk, outcome, before]);
  const page = useResource(load);
  const calls = page.data?.calls ?? [];
  return (
    <>
      {page.state === 'failed' && <ProblemNotice problem={page.problem} />}
      <DataTable<PastCall>
        name="calls"
        columns={columns}
        rows={calls}
        rowKey={(call) => call.id}
        loading={page.state === 'loading'}
        empty={t(filter.address === '' ? 'empty' : 'noneFound')}
        filters={
          <>
            {filter.controls}
            {buttons(page.data?.more === true ? calls.at(-1)?.id : undefined)}
          </>
        }
        onOpen={(call) => void navigate(`/manager/calls/${call.id}`)}
      />
    </>
  );
}
