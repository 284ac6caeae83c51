import { useTranslation } from 'react-i18next';
import type { StepResult, TestLine } from './api/tests';

/** What came of a test, in words: why, and what to do. */
export function useWords() {
  const { t } = useTranslation('dialtest');
  return {
    /** Why a test stands as it does; nothing when it simply passed. */
    why: ({ fault, why }: TestLine): { text: string; next: string } | undefined => {
      if (fault !== null) return { text: t(`fault.${fault}.text`), next: t(`fault.${fault}.next`) };
      if (why !== null) return { text: t(`end.${why}.text`), next: t(`end.${why}.next`) };
      return undefined;
    },
    figure: ({ figure }: StepResult): string => {
      if (figure === null) return '';
      const value = Math.round(figure.value * 10) / 10;
      return t(`unit.${figure.unit}`, { value });
    },
    /** Nothing where the figure is that time already. */
    took: ({ tookMillis, figure }: StepResult): string =>
      tookMillis === 0 || figure?.value === tookMillis
        ? ''
        : t('tookMillis', { value: tookMillis }),
  };
}
