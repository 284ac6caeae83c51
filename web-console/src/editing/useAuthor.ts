import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Names whoever did something: people by their login names, the server and the demo set in the page's language. */
export function useAuthor(): (by: string) => string {
  const { t } = useTranslation('editing');
  return useCallback((by) => (by === 'system' || by === 'demo' ? t(`author.${by}`) : by), [t]);
}
