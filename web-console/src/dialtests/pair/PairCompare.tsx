import { useTranslation } from 'react-i18next';
import { type Figure, FIGURES } from '../api/figures';
import type { Series } from '../api/series';
import { passedOf, pointsOf, type Summary, summaryOf } from './folding';
import styles from './Pair.module.css';
import type { Compared } from './PairPage';
import { useFigures } from './useFigures';

/** What the days came to, in figures: the usual value and the worst, beside those of the other days. */
export function PairCompare({ compared: { first, second } }: { compared: Compared }) {
  const { t } = useTranslation('dialtest');
  const words = useFigures();
  const all = second === undefined ? [first] : [first, second];
  return (
    <div className={styles.scroll}>
      <table className={styles.sums} data-testid="dial-test-sums">
        <caption>{t('series.sums')}</caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            {all.map((series) => (
              <th key={series.from} scope="colgroup" colSpan={2}>
                {words.days(series)}
              </th>
            ))}
          </tr>
          <tr>
            {all.map((series) => [
              <th key={`${series.from}-median`} scope="col">
                {t('series.median')}
              </th>,
              <th key={`${series.from}-worst`} scope="col">
                {t('series.worst')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{words.title(figure)}</th>
              {all.map((series) => (
                <Sum key={series.from} figure={figure} series={series} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('series.passed')}</th>
            {all.map((series) => (
              <td key={series.from} colSpan={2}>
                {t('series.passedOf', passedOf(series.tests))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Sum({ figure, series }: { figure: Figure; series: Series }) {
  const { plain } = useFigures();
  const sum = summaryOf(pointsOf(series.tests, figure, series.from));
  const written = (part: keyof Summary) => (sum === undefined ? '–' : plain(sum[part]));
  return (
    <>
      <td>{written('median')}</td>
      <td>{written('worst')}</td>
    </>
  );
}
