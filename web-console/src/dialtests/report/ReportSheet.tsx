import { useTranslation } from 'react-i18next';
import { useAuthor } from '../../editing/useAuthor';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { PreOpening, WindowOpening } from '../api/preOpening';
import styles from './Report.module.css';
import { useOpeningWords } from './useOpeningWords';
import { WindowPart } from './WindowPart';

const SIGNATURES = ['checked', 'responsible', 'date'] as const;

/** The report as it lies on paper: all windows at a glance, each with its steps, and who signs. */
export function ReportSheet({ report }: { report: PreOpening }) {
  const { t } = useTranslation('dialtest');
  const { day, stamp } = useFormats();
  const localized = useLocalized();
  const { summary } = useOpeningWords();
  return (
    <article className={styles.sheet} data-testid="report-sheet">
      <h2>
        {t('report.of', {
          city: localized(report.city.name),
          day: day(report.day),
          year: report.day.slice(0, 4),
        })}
      </h2>
      <p className={styles.small}>{t('report.made', { at: stamp(report.madeAt) })}</p>
      {report.windows.length === 0 ? (
        <p>{t('report.none')}</p>
      ) : (
        <>
          <p className={styles.summary}>{summary(report.windows)}</p>
          <Glance windows={report.windows} />
          {report.windows.map((window) => (
            <WindowPart key={window.window} window={window} />
          ))}
        </>
      )}
      <dl className={styles.signatures}>
        {SIGNATURES.map((each) => (
          <div key={each}>
            <dt>{t(`report.signature.${each}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </article>
  );
}

function Glance({ windows }: { windows: readonly WindowOpening[] }) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const author = useAuthor();
  const words = useOpeningWords();
  /** Whoever was seen and heard there, else whoever has confirmed how the window is reached. */
  const confirmer = ({ test, contact }: WindowOpening) => {
    const seen = test?.line.confirmed;
    if (seen) return localized(seen.name);
    return contact === null ? '–' : author(contact.confirmedBy);
  };
  return (
    <table className={styles.glance}>
      <thead>
        <tr>
          <th scope="col">{t('report.window')}</th>
          <th scope="col">{t('report.opens')}</th>
          <th scope="col">{t('report.result')}</th>
          <th scope="col">{t('report.proven')}</th>
          <th scope="col">{t('report.confirmedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {windows.map((window) => (
          <tr key={window.window}>
            <th scope="row">
              {localized(window.centre)} {localized(window.name)}
            </th>
            <td>{words.opens(window)}</td>
            <td>
              <b>{words.result(window)}</b>
            </td>
            <td>{words.proven(window)}</td>
            <td>{confirmer(window)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
