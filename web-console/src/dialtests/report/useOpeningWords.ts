import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { WindowOpening } from '../api/preOpening';

/** How an opening and its proof are written. */
export function useOpeningWords() {
  const { t } = useTranslation('dialtest');
  const { time, clock } = useFormats();
  const isLate = (opens: string, provenAt: string) => !isBefore(clock(provenAt), time(opens));
  return {
    /** How many of those that open were proven in time, and how many of these by a probe, which asks no clerk. */
    summary: (windows: readonly WindowOpening[]) => {
      const open = windows.filter(({ opens }) => opens !== null);
      const proven = open.filter(
        ({ opens, provenAt }) => opens && provenAt && !isLate(opens, provenAt),
      );
      const probed = proven.filter(({ provenBy }) => provenBy === 'PROBE').length;
      const counts = { proven: proven.length, open: open.length };
      const all = t('report.summary', counts);
      return probed === 0 ? all : t('report.summaryProbed', { summary: all, probed });
    },
    opens: ({ opens }: WindowOpening) => (opens === null ? t('report.closed') : time(opens)),
    result: ({ opens, test }: WindowOpening) => {
      if (opens === null) return '–';
      if (test === null) return t('report.untested');
      const { mode, standing } = test.line;
      const word = t(`standing.${standing}`);
      return mode === 'PROBE' ? t('report.probeResult', { word }) : word;
    },
    /** A proof that came after the opening says so, and one that a probe has given says what it does not prove. */
    proven: ({ opens, provenAt, provenBy }: WindowOpening) => {
      if (opens === null) return '–';
      if (provenAt === null) return t('report.notProven');
      const at = t(isLate(opens, provenAt) ? 'report.provenLate' : 'report.provenAt', {
        at: clock(provenAt),
      });
      return provenBy === 'PROBE' ? t('report.provenByProbe', { at }) : at;
    },
  };
}

/** Times of the same day, as 08:30. */
function isBefore(one: string, other: string): boolean {
  return one < other;
}
