import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Empty } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLocalized } from '../../i18n/language';
import type { KioskId, WindowId } from '../../protocol/generated';
import { useResource } from '../../rest/useResource';
import { Loading } from '../../shell/Loading';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { PageHead } from '../../tables/PageHead';
import { type Series, seriesApi } from '../api/series';
import { type End, testsApi } from '../api/tests';
import type { Days } from './days';
import { PairChoice } from './PairChoice';
import { PairCompare } from './PairCompare';
import { PairTests } from './PairTests';
import { usePairChoice } from './usePairChoice';

/** Charts are fetched only by whoever looks at some. */
const PairCharts = lazy(async () => ({ default: (await import('./PairCharts')).PairCharts }));

/** What some days have shown, and what others beside them have. */
export interface Compared {
  readonly first: Series;
  readonly second: Series | undefined;
}

/** How a pair was over days: round trip, loss, stand-still and set-up of its tests, also beside other days. */
export function PairPage() {
  const { t } = useTranslation('dialtest');
  const navigate = useNavigate();
  const { kiosk = '', window = '' } = useParams();
  const choice = usePairChoice();
  const name = usePairName(kiosk, window);
  const compared = useCompared(kiosk, window, choice.days, choice.besideDays);
  return (
    <section data-testid="dial-test-pair">
      <title>{t('series.title')}</title>
      <PageHead title={name} about={t('series.about')}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => void navigate('/manager/dial-tests')}>
          {t('series.back')}
        </Button>
      </PageHead>
      <PairChoice choice={choice} />
      {compared.state === 'failed' && <ProblemNotice problem={compared.problem} />}
      {compared.data === undefined ? (
        compared.state === 'loading' && <Loading />
      ) : (
        <Shown compared={compared.data} />
      )}
    </section>
  );
}

function Shown({ compared }: { compared: Compared }) {
  const { t } = useTranslation('dialtest');
  const both = [compared.first, compared.second].filter((series) => series !== undefined);
  if (both.every(({ tests }) => tests.length === 0))
    return <Empty description={t('series.none')} />;
  return (
    <>
      {both.some(({ complete }) => !complete) && (
        <Alert type="warning" showIcon title={t('series.incomplete')} />
      )}
      <Suspense fallback={<Loading />}>
        <PairCharts compared={compared} />
      </Suspense>
      <PairCompare compared={compared} />
      <PairTests compared={compared} />
    </>
  );
}

/** The two ends in words, or as they are addressed where the directory knows them no more. */
function usePairName(kiosk: KioskId, window: WindowId): string {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const { data } = useResource(testsApi.matrix);
  const nameOf = (ends: readonly End<string>[] | undefined, id: string) => {
    const end = ends?.find((each) => each.id === id);
    return end === undefined ? id : `${localized(end.centre)} ${localized(end.name)}`;
  };
  return t('pair', { kiosk: nameOf(data?.kiosks, kiosk), window: nameOf(data?.windows, window) });
}

function useCompared(kiosk: KioskId, window: WindowId, days: Days, beside: Days | undefined) {
  const { from, to } = days;
  const [otherFrom, otherTo] = [beside?.from, beside?.to];
  return useResource(
    useCallback(async (): Promise<Compared> => {
      const [first, second] = await Promise.all([
        seriesApi.of(kiosk, window, { from, to }),
        otherFrom === undefined || otherTo === undefined
          ? undefined
          : seriesApi.of(kiosk, window, { from: otherFrom, to: otherTo }),
      ]);
      return { first, second };
    }, [kiosk, window, from, to, otherFrom, otherTo]),
  );
}
