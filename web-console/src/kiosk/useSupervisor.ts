import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CallViewPhase } from '../protocol/generated';
import { supervisionOf } from '../protocol/supervision';

/** Name and office of the manager who supervises the call; whose office nobody has named is a duty manager. */
export function useSupervisor(
  phase: CallViewPhase | undefined,
): { readonly name: string; readonly office: string } | undefined {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const supervision = phase && supervisionOf(phase);
  if (supervision === undefined) return undefined;
  const { name, office } = supervision.supervisor;
  return { name: localized(name), office: localized(office) || t('present.office') };
}
