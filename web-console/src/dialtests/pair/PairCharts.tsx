import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormats } from '../../i18n/formats';
import { colours } from '../../theme/theme';
import { type Figure, FIGURES, type Limit } from '../api/figures';
import type { Series } from '../api/series';
import { beginOf, DAY, plusDays } from './days';
import { hoursOf, isNear, type Point, pointsOf, runsOf, summaryOf, unmeasuredOf } from './folding';
import { Legend } from './Legend';
import styles from './Pair.module.css';
import type { Compared } from './PairPage';
import { BESIDE, FIRST, MarkOf } from './marks';
import { PointTip } from './PointTip';
import { useFigures } from './useFigures';

/** A chart for each question; what they show stands below in figures, too. */
export function PairCharts({ compared }: { compared: Compared }) {
  return (
    <>
      <Legend compared={compared} />
      <div className={styles.charts}>
        {FIGURES.map((figure) => (
          <Chart key={figure} figure={figure} compared={compared} />
        ))}
      </div>
    </>
  );
}

interface ChartProps {
  figure: Figure;
  compared: Compared;
}

function Chart({ figure, compared: { first, second } }: ChartProps) {
  const { t } = useTranslation('dialtest');
  const { title } = useFigures();
  const about = useAbout(figure, first);
  return (
    <figure className={styles.chart} data-testid={`dial-test-chart-${figure}`}>
      <figcaption>
        <b>{title(figure)}</b>
        <span className={styles.muted}>{useLimitWords(figure, first.limits?.[figure])}</span>
      </figcaption>
      {/* One picture to a screen reader: its figures are in the tables below. */}
      <div role="img" aria-label={t('series.picture', { figure: title(figure), about })}>
        <Plot figure={figure} first={first} second={second} />
      </div>
    </figure>
  );
}

function useAbout(figure: Figure, series: Series): string {
  const { t } = useTranslation('dialtest');
  const { written } = useFigures();
  const sum = summaryOf(pointsOf(series.tests, figure, series.from));
  return sum === undefined
    ? t('series.nothingMeasured')
    : t('series.sum', {
        count: sum.count,
        median: written(figure, sum.median),
        worst: written(figure, sum.worst),
      });
}

function useLimitWords(figure: Figure, limit: Limit | undefined): string {
  const { t } = useTranslation('dialtest');
  const { written } = useFigures();
  const { warn = null, fail = null } = limit ?? {};
  const words = [
    warn === null ? '' : t('series.warnAbove', { value: written(figure, warn) }),
    fail === null ? '' : t('series.failAbove', { value: written(figure, fail) }),
  ].filter((word) => word !== '');
  return words.length === 0 ? t('series.noLimit') : words.join(' · ');
}

interface PlotProps {
  figure: Figure;
  first: Series;
  second: Series | undefined;
}

const HEIGHT = 208;
const TICK = { fill: colours.muted, fontSize: 12 };

function Plot({ figure, first, second }: PlotProps) {
  const { plain } = useFigures();
  const drawn = [second, first].flatMap((series) =>
    series === undefined ? [] : [layerOf(series, figure, series === first)],
  );
  const all = drawn.flatMap(({ measured, unmeasured }) => [...measured, ...unmeasured]);
  const time = useTimeAxis(first, all);
  const { warn = null, fail = null } = first.limits?.[figure] ?? {};
  return (
    <ResponsiveContainer
      width="100%"
      height={HEIGHT}
      initialDimension={{ width: 480, height: HEIGHT }}
    >
      <ScatterChart margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke={colours.line} vertical={false} />
        <XAxis type="number" dataKey="offset" tick={TICK} stroke={colours.hint} {...time} />
        <YAxis
          type="number"
          dataKey="value"
          width={48}
          domain={[0, 'auto']}
          tick={TICK}
          stroke={colours.hint}
          tickFormatter={plain}
        />
        <Tooltip isAnimationActive={false} content={<PointTip figure={figure} />} />
        {warn !== null && isNear(warn, all) && limitLine(warn, colours.wait)}
        {fail !== null && isNear(fail, all) && limitLine(fail, colours.stop)}
        {drawn.flatMap(marksOf)}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

interface Layer {
  measured: Point[];
  unmeasured: Point[];
  isFirst: boolean;
}

function layerOf({ tests, from }: Series, figure: Figure, isFirst: boolean): Layer {
  return {
    measured: pointsOf(tests, figure, from),
    unmeasured: unmeasuredOf(tests, figure, from),
    isFirst,
  };
}

function limitLine(value: number, colour: string) {
  return (
    <ReferenceLine
      key={`limit-${colour}`}
      y={value}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray="2 3"
      ifOverflow="extendDomain"
    />
  );
}

/** Each day's tests with a line through them, and those that have measured nothing without one. */
function marksOf({ measured, unmeasured, isFirst }: Layer) {
  const look = isFirst ? FIRST : BESIDE;
  const line = { stroke: look.colour, strokeWidth: 1.5, strokeDasharray: look.dash };
  const shape = MarkOf(isFirst);
  return [
    ...runsOf(measured).map((run) => (
      <Scatter
        key={`${isFirst ? 'first' : 'beside'}-${run[0]?.at ?? ''}`}
        data={run}
        line={line}
        shape={shape}
        isAnimationActive={false}
      />
    )),
    <Scatter
      key={`${isFirst ? 'first' : 'beside'}-unmeasured`}
      data={unmeasured}
      shape={shape}
      isAnimationActive={false}
    />,
  ];
}

const HOURS = 3;
const HOUR = DAY / 24;
/** So many days stand apart on an axis that is as wide as half a console. */
const DAYS_APART = 7;

/** Hours of one day, or the days of several. */
function useTimeAxis({ from, to }: Series, points: readonly Point[]) {
  const { clock, shortDay } = useFormats();
  const length = (beginOf(to) - beginOf(from)) / DAY + 1;
  if (length === 1) {
    const [begin, end] = hoursOf(points);
    return {
      domain: [begin, end],
      ticks: range(Math.ceil(begin / HOUR / HOURS) * HOURS, end / HOUR, HOURS).map(
        (hour) => hour * HOUR,
      ),
      tickFormatter: (offset: number) => clock(new Date(beginOf(from) + offset).toISOString()),
    };
  }
  return {
    domain: [0, length * DAY],
    ticks: range(0, length - 1, Math.ceil(length / DAYS_APART)).map((day) => day * DAY),
    tickFormatter: (offset: number) => shortDay(plusDays(from, Math.round(offset / DAY))),
  };
}

function range(first: number, last: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, i) => first + i * step,
  );
}
