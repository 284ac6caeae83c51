import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { WindowOpening } from '../api';

/** How an opening and its proof are written. */
export function useOpeningWords() {
  const { t } = useTranslation('dialtest');
  const { time, clock } = useFormats();
  return {
    opens: ({ opens }: WindowOpening) => (opens === null ? t('report.closed') : time(opens)),
    result: ({ opens, test }: WindowOpening) => {
      if (opens === null) return '–';
      return test === null ? t('report.untested') : t(`standing.${test.line.standing}`);
    },
    /** A proof that came after the opening says so. */
    proven: ({ opens, provenAt }: WindowOpening) => {
      if (opens === null) return '–';
      if (provenAt === null) return t('report.notProven');
      const late = !isBefore(clock(provenAt), time(opens));
      return t(late ? 'report.provenLate' : 'report.provenAt', { at: clock(provenAt) });
    },
  };
}

/** Times of the same day, as 08:30. */
function isBefore(one: string, other: string): boolean {
  return one < other;
}
