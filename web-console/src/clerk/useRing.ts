import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { Moment } from './moment';
import type { Ring } from './useBell';

/** What rings in this moment: a call, or a colleague's question. */
export function useRing(moment: Moment): Ring | undefined {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  if (moment.kind === 'offer') {
    const { call } = moment.offer;
    const title = t('offer.notice', { city: localized(call.originCity) });
    return { call: call.id, title, item: localized(call.itemName) };
  }
  if (moment.kind === 'asked') {
    const { call } = moment.consulting;
    const title = t('consult.notice', { name: localized(moment.phase.clerk.name) });
    return { call: call.id, title, item: localized(call.itemName) };
  }
  return undefined;
}
