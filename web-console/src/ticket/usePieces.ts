import { useTranslation } from 'react-i18next';

interface Pieces {
  readonly originals: number;
  readonly copies: number;
}

/** Says how many originals and copies of a material are wanted; what is not wanted is not named. */
export function usePieces(): (material: Pieces) => string {
  const { t } = useTranslation('ticket');
  return ({ originals, copies }) =>
    [
      originals > 0 ? t('originals', { count: originals }) : '',
      copies > 0 ? t('copies', { count: copies }) : '',
    ]
      .filter((part) => part !== '')
      .join(t('and'));
}
