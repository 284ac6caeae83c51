import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { CodeDialog } from '../kiosks/CodeDialog';
import { RevokeButton } from '../kiosks/RevokeButton';
import type { WindowId } from '../protocol/generated';
import type { ProblemError } from '../rest/problem';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, type Tone } from '../tables/Mark';
import { RowActions } from '../tables/RowActions';
import { About } from './About';
import { type FreshProbeCode, type ProbeLine, probesApi } from './api/probes';
import type { MatrixData } from './api/tests';
import { useProbes } from './useDialTests';

interface Props {
  ends: Pick<MatrixData, 'windows'>;
}

/** Which virtual windows have a probe at their site, and which of these are there: new codes, revocation. */
export function Probes({ ends }: Props) {
  const { t } = useTranslation('dialtest');
  const placeOf = usePlaceOf(ends);
  const probes = useProbes();
  const [fresh, setFresh] = useState<FreshProbeCode>();
  const [problem, setProblem] = useState<ProblemError>();
  const act = (action: Promise<unknown>) => {
    setProblem(undefined);
    action.then(probes.reload, (failure: unknown) => setProblem(failure as ProblemError));
  };
  const columns = useColumns({
    placeOf,
    newCode: (window) => act(probesApi.newCode(window).then(setFresh)),
    revoke: (window) => act(probesApi.revoke(window)),
  });
  const failed = problem ?? (probes.state === 'failed' ? probes.problem : undefined);
  return (
    <section data-testid="probes">
      <About>{t('probe.about')}</About>
      {failed && <ProblemNotice problem={failed} />}
      <DataTable<ProbeLine>
        name="dial-test-probes"
        columns={columns}
        rows={inOrder(probes.data ?? [], ends)}
        rowKey={({ window }) => window}
        loading={probes.state === 'loading'}
        empty={t('noPlaces')}
      />
      {fresh && (
        <CodeDialog
          fresh={fresh}
          title={t('probe.codeFor', { place: placeOf(fresh.window) })}
          about={t('probe.codeAbout')}
          onClose={() => {
            setFresh(undefined);
            probes.reload();
          }}
        />
      )}
    </section>
  );
}

/** As the windows stand everywhere: by the cities in the standard's order. */
function inOrder(probes: readonly ProbeLine[], { windows }: Props['ends']): ProbeLine[] {
  const place = new Map(windows.map(({ id }, at) => [id, at]));
  const placeOf = ({ window }: ProbeLine) => place.get(window) ?? windows.length;
  return probes.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A window as people call it. */
function usePlaceOf({ windows }: Props['ends']): (window: WindowId) => string {
  const localized = useLocalized();
  return (window) => {
    const end = windows.find(({ id }) => id === window);
    return end === undefined ? window : `${localized(end.centre)} ${localized(end.name)}`;
  };
}

interface Actions {
  placeOf: (window: WindowId) => string;
  newCode: (window: WindowId) => void;
  revoke: (window: WindowId) => void;
}

function useColumns({ placeOf, newCode, revoke }: Actions): Column<ProbeLine>[] {
  const { t } = useTranslation('dialtest');
  const { stamp, shortStamp } = useFormats();
  const state = ({ connected, enrolledAt, codeExpiresAt }: ProbeLine) => {
    if (connected) return t('probe.states.connected');
    if (enrolledAt !== null) return t('probe.states.away');
    if (codeExpiresAt !== null) return t('probe.states.code', { at: shortStamp(codeExpiresAt) });
    return t('probe.states.none');
  };
  return [
    {
      key: 'window',
      title: t('probe.window'),
      text: ({ window }) => placeOf(window),
      always: true,
    },
    {
      key: 'state',
      title: t('probe.state'),
      text: state,
      show: (probe) => (
        <span data-testid={`probe-${probe.window}`}>
          <Mark tone={toneOf(probe)}>{state(probe)}</Mark>
        </span>
      ),
    },
    {
      key: 'enrolled',
      title: t('probe.enrolled'),
      text: ({ enrolledAt }) => (enrolledAt === null ? '–' : stamp(enrolledAt)),
      order: ({ enrolledAt }) => enrolledAt ?? '',
      whole: true,
    },
    {
      key: 'seen',
      title: t('probe.seen'),
      text: ({ lastUsedAt }) => (lastUsedAt === null ? '–' : stamp(lastUsedAt)),
      order: ({ lastUsedAt }) => lastUsedAt ?? '',
      whole: true,
    },
    {
      key: 'actions',
      title: t('probe.actions'),
      text: () => '',
      actions: true,
      show: ({ window, enrolledAt }) => (
        <RowActions>
          <Button type="link" data-testid={`probe-code-${window}`} onClick={() => newCode(window)}>
            {t('probe.newCode')}
          </Button>
          {enrolledAt !== null && (
            <RevokeButton
              name={`probe-${window}`}
              ask={t('probe.revokeAsk')}
              about={t('probe.revokeAbout')}
              onConfirm={() => revoke(window)}
            />
          )}
        </RowActions>
      ),
    },
  ];
}

function toneOf({ connected, enrolledAt, codeExpiresAt }: ProbeLine): Tone {
  if (connected) return 'ok';
  if (enrolledAt !== null) return 'stop';
  return codeExpiresAt === null ? 'plain' : 'wait';
}
