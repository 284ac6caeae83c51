import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, type Tone } from '../tables/Mark';
import { PageHead } from '../tables/PageHead';
import { RowActions } from '../tables/RowActions';
import type { KioskId } from '../protocol/generated';
import { AgentDrawer } from './AgentDrawer';
import { type AgentLine, type FreshCode, type KioskLine, kiosksApi } from './api';
import { CodeDialog } from './CodeDialog';
import { RevokeButton } from './RevokeButton';

/** All kiosks: which browser holds a credential, new codes, revocation. */
export function KiosksPage() {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const kiosks = useResource(kiosksApi.list);
  const [wanted, setWanted] = useState('');
  const [fresh, setFresh] = useState<FreshCode & { part: 'page' | 'agent' }>();
  const agents = useResource(kiosksApi.agents);
  const [opened, setOpened] = useState<KioskId>();
  const [problem, setProblem] = useState<ProblemError>();
  const act = (action: Promise<unknown>) => {
    setProblem(undefined);
    action.then(reload, (failure: unknown) => setProblem(failure as ProblemError));
  };
  const reload = () => {
    kiosks.reload();
    agents.reload();
  };
  const agentOf = (kiosk: KioskLine) => agents.data?.find((agent) => agent.kiosk === kiosk.id);
  const columns = useColumns({
    newCode: (kiosk) =>
      act(kiosksApi.newCode(kiosk.id).then((code) => setFresh({ ...code, part: 'page' }))),
    revoke: (kiosk) => act(kiosksApi.revoke(kiosk.id)),
    open: (kiosk) => setOpened(kiosk.id),
    agentOf,
  });
  const rows = (kiosks.data ?? []).filter((kiosk) =>
    [kiosk.id, localized(kiosk.name), localized(kiosk.centreName), localized(kiosk.cityName)]
      .join(' ')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  const failed =
    problem ??
    (kiosks.state === 'failed' ? kiosks.problem : undefined) ??
    (agents.state === 'failed' ? agents.problem : undefined);
  const shown = kiosks.data?.find((kiosk) => kiosk.id === opened);
  const named = kiosks.data?.find((kiosk) => kiosk.id === fresh?.kiosk);
  return (
    <section data-testid="kiosks">
      <PageHead title={t('title')} about={t('about')} />
      {failed !== undefined && <ProblemNotice problem={failed} />}
      <DataTable<KioskLine>
        name="kiosks"
        columns={columns}
        rows={rows}
        rowKey={(kiosk) => kiosk.id}
        loading={kiosks.state === 'loading'}
        empty={t(wanted === '' ? 'empty' : 'noneFound')}
        filters={
          <Input.Search
            allowClear
            style={{ maxWidth: 360 }}
            placeholder={t('search')}
            onChange={(event) => setWanted(event.target.value)}
          />
        }
      />
      {shown !== undefined && (
        <AgentDrawer
          kiosk={shown}
          agent={agentOf(shown)}
          onNewCode={() =>
            act(
              kiosksApi.newAgentCode(shown.id).then((code) => setFresh({ ...code, part: 'agent' })),
            )
          }
          onRevoke={() => act(kiosksApi.revokeAgent(shown.id))}
          onClose={() => setOpened(undefined)}
        />
      )}
      {fresh !== undefined && (
        <CodeDialog
          fresh={fresh}
          title={t(fresh.part === 'page' ? 'codeFor' : 'agent.codeFor', {
            place:
              named === undefined
                ? fresh.kiosk
                : `${localized(named.centreName)} ${localized(named.name)}`,
          })}
          about={t(fresh.part === 'page' ? 'codeAbout' : 'agent.codeAbout')}
          onClose={() => {
            setFresh(undefined);
            reload();
          }}
        />
      )}
    </section>
  );
}

interface Actions {
  newCode: (kiosk: KioskLine) => void;
  revoke: (kiosk: KioskLine) => void;
  open: (kiosk: KioskLine) => void;
  agentOf: (kiosk: KioskLine) => AgentLine | undefined;
}

function useColumns({ newCode, revoke, open, agentOf }: Actions): Column<KioskLine>[] {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const { stamp, shortStamp } = useFormats();
  const state = (kiosk: KioskLine) => {
    if (kiosk.enrolledAt !== null) return t('states.enrolled', { at: stamp(kiosk.enrolledAt) });
    if (kiosk.codeExpiresAt !== null)
      return t('states.code', { at: shortStamp(kiosk.codeExpiresAt) });
    return t('states.none');
  };
  const faults = (kiosk: KioskLine) =>
    (agentOf(kiosk)?.modules ?? []).filter((module) => module.state === 'FAULT').length;
  const agentState = (kiosk: KioskLine) => {
    if (agentOf(kiosk)?.connected !== true) return t('agent.notConnected');
    return faults(kiosk) === 0 ? t('agent.connected') : t('agent.faults', { count: faults(kiosk) });
  };
  const agentTone = (kiosk: KioskLine): Tone => {
    if (agentOf(kiosk)?.connected !== true) return 'plain';
    return faults(kiosk) === 0 ? 'ok' : 'stop';
  };
  const tone = (kiosk: KioskLine): Tone => {
    if (kiosk.enrolledAt !== null) return 'ok';
    return kiosk.codeExpiresAt === null ? 'plain' : 'wait';
  };
  return [
    { key: 'city', title: t('city'), text: (kiosk) => localized(kiosk.cityName) },
    { key: 'centre', title: t('centre'), text: (kiosk) => localized(kiosk.centreName) },
    { key: 'name', title: t('name'), text: (kiosk) => localized(kiosk.name), always: true },
    { key: 'id', title: t('id'), text: (kiosk) => kiosk.id, whole: true },
    {
      key: 'state',
      title: t('state'),
      text: state,
      show: (kiosk) => <Mark tone={tone(kiosk)}>{state(kiosk)}</Mark>,
    },
    {
      key: 'used',
      title: t('used'),
      text: (kiosk) => (kiosk.lastUsedAt === null ? '–' : stamp(kiosk.lastUsedAt)),
      order: (kiosk) => kiosk.lastUsedAt ?? '',
      whole: true,
    },
    {
      key: 'agent',
      title: t('agent.title'),
      text: (kiosk) => agentState(kiosk),
      show: (kiosk) => (
        <Button type="link" data-testid={`agent-${kiosk.id}`} onClick={() => open(kiosk)}>
          <Mark tone={agentTone(kiosk)}>{agentState(kiosk)}</Mark>
        </Button>
      ),
    },
    {
      key: 'actions',
      title: t('actions'),
      text: () => '',
      actions: true,
      show: (kiosk) => (
        <RowActions>
          <Button type="link" data-testid={`code-${kiosk.id}`} onClick={() => newCode(kiosk)}>
            {t('newCode')}
          </Button>
          {kiosk.enrolledAt !== null && (
            <RevokeButton
              name={kiosk.id}
              ask={t('revokeAsk')}
              about={t('revokeAbout')}
              onConfirm={() => revoke(kiosk)}
            />
          )}
        </RowActions>
      ),
    },
  ];
}
