import { PlayCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { KioskId, WindowId } from '../protocol/generated';
import type { ProblemError } from '../rest/problem';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { PageHead } from '../tables/PageHead';
import { dialTestsApi, type MatrixData } from './api';
import { Matrix } from './Matrix';
import { Plans } from './Plans';
import { useDialTests } from './useDialTests';

/** Which of the windows would serve a citizen right now, with the proof behind each cell. */
export function DialTestsPage() {
  const { t } = useTranslation('dialtest');
  const tests = useDialTests();
  const { ask, problem } = useAsking(tests.reload);
  const [adding, setAdding] = useState(false);
  const plans = useLocation().pathname.endsWith('/plans');
  const failed = problem ?? (tests.state === 'failed' ? tests.problem : undefined);
  return (
    <section data-testid="dial-tests">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        {plans ? (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            data-testid="plan-add"
            onClick={() => setAdding(true)}
          >
            {t('plan.add')}
          </Button>
        ) : (
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
      <Places plans={plans} />
      {failed && <ProblemNotice problem={failed} />}
      {tests.data === undefined ? (
        tests.state === 'loading' && <Loading />
      ) : (
        <Body data={tests.data} ask={ask} adding={adding} onAdded={() => setAdding(false)} />
      )}
    </section>
  );
}

interface BodyProps {
  data: MatrixData;
  ask: (kiosks: KioskId[], windows: WindowId[]) => Promise<void>;
  adding: boolean;
  onAdded: () => void;
}

function Body({ data, ask, adding, onAdded }: BodyProps) {
  return (
    <Routes>
      <Route
        path="plans"
        element={<Plans ends={data} ask={ask} adding={adding} onAdded={onAdded} />}
      />
      <Route path="" element={<Matrix data={data} ask={ask} />} />
      <Route path="*" element={<Navigate to="/manager/dial-tests" replace />} />
    </Routes>
  );
}

function Places({ plans }: { plans: boolean }) {
  const { t } = useTranslation('dialtest');
  const navigate = useNavigate();
  return (
    <Segmented
      style={{ marginBottom: 16 }}
      value={plans ? 'plans' : 'matrix'}
      options={[
        { value: 'matrix', label: t('places.matrix') },
        { value: 'plans', label: t('places.plans') },
      ]}
      onChange={(place) =>
        void navigate(place === 'plans' ? '/manager/dial-tests/plans' : '/manager/dial-tests')
      }
    />
  );
}

/** Asks for tests, and says what became of that. */
function useAsking(reload: () => void) {
  const { t } = useTranslation('dialtest');
  const { message } = App.useApp();
  const [problem, setProblem] = useState<ProblemError>();
  const ask = async (kiosks: KioskId[], windows: WindowId[]) => {
    try {
      const { asked, already } = await dialTestsApi.test(kiosks, windows);
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
