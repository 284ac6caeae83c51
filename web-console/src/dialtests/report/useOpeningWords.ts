import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { WindowOpening } from '../api/preOpening';

/** How an opening and its proof are written. */
export function useOpeningWords() {
  const { t } = useTranslation('dialtest');
  const { time, clock } = useFormats();
  return {
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
      const late = !isBefore(clock(provenAt), time(opens));
      const at = t(late ? 'report.provenLate' : 'report.provenAt', { at: clock(provenAt) });
      return provenBy === 'PROBE' ? t('report.provenByProbe', { at }) : at;
    },
  };
}

/** Times of the same day, as 08:30. */
function isBefore(one: string, other: string): boolean {
  return one < other;
}
