import { PlayCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Badge, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { KioskId, WindowId } from '../protocol/generated';
import type { ProblemError } from '../rest/problem';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { PageHead } from '../tables/PageHead';
import { Alarms } from './Alarms';
import type { Alarm } from './api/alarms';
import { type Depth, type MatrixData, testsApi } from './api/tests';
import { Levels } from './Levels';
import { Matrix } from './Matrix';
import { PairPage } from './pair/PairPage';
import { Plans } from './Plans';
import { Probes } from './Probes';
import { ReportPage } from './report/ReportPage';
import { useAlarms, useDialTests } from './useDialTests';

/** Asks for tests of these, answered by the consoles themselves unless it is said otherwise. */
export type Ask = (kiosks: KioskId[], windows: WindowId[], depth?: Depth) => Promise<void>;

/** The dial-tests, and below them each pair's own page and a city's report. */
export function DialTestsPage() {
  return (
    <Routes>
      <Route path="pairs/:kiosk/:window" element={<PairPage />} />
      <Route path="report" element={<ReportPage />} />
      <Route path="*" element={<Tests />} />
    </Routes>
  );
}

/** Which of the windows would serve a citizen right now, with the proof behind each cell. */
function Tests() {
  const { t } = useTranslation('dialtest');
  const tests = useDialTests();
  const { ask, problem } = useAsking(tests.reload);
  const [adding, setAdding] = useState(false);
  const alarms = useAlarms();
  const place = usePlace();
  const failed =
    problem ??
    (tests.state === 'failed' ? tests.problem : undefined) ??
    (alarms.state === 'failed' ? alarms.problem : undefined);
  return (
    <section data-testid="dial-tests">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        {place === 'plans' && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            data-testid="plan-add"
            onClick={() => setAdding(true)}
          >
            {t('plan.add')}
          </Button>
        )}
        {place === 'matrix' && (
          <Button
            type="primary"
            icon={<PlayCircleOutlined />}
            data-testid="dial-test-all"
            onClick={() => void ask([], [])}
          >
            {t('testAll')}
          </Button>
        )}
      </PageHead>
      <PlaceChoice place={place} alarms={openOnes(alarms.data)} />
      {failed && <ProblemNotice problem={failed} />}
      {tests.data === undefined ? (
        tests.state === 'loading' && <Loading />
      ) : (
        <Body
          data={tests.data}
          alarms={alarms}
          ask={ask}
          adding={adding}
          onAdded={() => setAdding(false)}
        />
      )}
    </section>
  );
}

interface BodyProps {
  data: MatrixData;
  alarms: ReturnType<typeof useAlarms>;
  ask: Ask;
  adding: boolean;
  onAdded: () => void;
}

function Body({ data, alarms, ask, adding, onAdded }: BodyProps) {
  return (
    <Routes>
      <Route
        path="plans"
        element={<Plans ends={data} ask={ask} adding={adding} onAdded={onAdded} />}
      />
      <Route
        path="alarms"
        element={<Alarms alarms={alarms.data} ends={data} reload={alarms.reload} />}
      />
      <Route path="levels" element={<Levels ends={data} />} />
      <Route path="probes" element={<Probes ends={data} />} />
      <Route path="" element={<Matrix data={data} ask={ask} />} />
      <Route path="*" element={<Navigate to={HOME} replace />} />
    </Routes>
  );
}

const PLACES = ['matrix', 'alarms', 'levels', 'plans', 'probes'] as const;
type Place = (typeof PLACES)[number];

const HOME = '/manager/dial-tests';

function usePlace(): Place {
  const { pathname } = useLocation();
  return PLACES.find((place) => pathname.endsWith(`/${place}`)) ?? 'matrix';
}

function openOnes(alarms: readonly Alarm[] | undefined): number {
  return (alarms ?? []).filter(({ endedAt }) => endedAt === null).length;
}

/** Where one is on this page; open alarms are seen from everywhere. */
function PlaceChoice({ place, alarms }: { place: Place; alarms: number }) {
  const { t } = useTranslation('dialtest');
  const navigate = useNavigate();
  const label = (each: Place) =>
    each === 'alarms' && alarms > 0 ? (
      <>
        {t('places.alarms')} <Badge count={alarms} title={t('alarm.openOnes', { count: alarms })} />
      </>
    ) : (
      t(`places.${each}`)
    );
  return (
    <Segmented<Place>
      style={{ marginBottom: 16 }}
      value={place}
      options={PLACES.map((each) => ({ value: each, label: label(each) }))}
      onChange={(chosen) => void navigate(chosen === 'matrix' ? HOME : `${HOME}/${chosen}`)}
    />
  );
}

/** Asks for tests, and says what became of that. */
function useAsking(reload: () => void) {
  const { t } = useTranslation('dialtest');
  const { message } = App.useApp();
  const [problem, setProblem] = useState<ProblemError>();
  const ask: Ask = async (kiosks, windows, depth = { mode: 'AUTO', line: false }) => {
    try {
      const { asked, already } = await testsApi.ask(kiosks, windows, depth);
      setProblem(undefined);
      void message.success(
        asked > 0 ? t('asked', { count: asked }) : t('already', { count: already }),
      );
      reload();
    } catch (failure) {
      setProblem(failure as ProblemError);
    }
  };
  return { ask, problem };
}
