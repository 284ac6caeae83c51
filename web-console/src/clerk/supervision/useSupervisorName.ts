import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallViewSupervisorCard } from '../../protocol/generated';

/** How the console calls a supervising manager: office, which is a duty manager's where none is named, and name. */
export function useSupervisorName(): (supervisor: CallViewSupervisorCard) => string {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  return ({ name, office }) =>
    t('supervision.who', {
      name: localized(name),
      office: localized(office) || t('supervision.office'),
    });
}
