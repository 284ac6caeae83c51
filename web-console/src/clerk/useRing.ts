import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { Moment } from './moment';
import type { Ring } from './useBell';
import { useSelfTestView } from './useSelfTestView';

/** What rings in this moment: a call, a colleague's question, or a dial-test that wants to see the clerk. */
export function useRing(moment: Moment): Ring | undefined {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const test = useSelfTestView();
  if (moment.kind === 'offer') {
    const { call } = moment.offer;
    const title = t('offer.notice', { city: localized(call.originCity) });
    return { about: call.id, sound: 'call', title, item: localized(call.itemName) };
  }
  if (moment.kind === 'asked') {
    const { call } = moment.consulting;
    const title = t('consult.notice', { name: localized(moment.phase.clerk.name) });
    return { about: call.id, sound: 'call', title, item: localized(call.itemName) };
  }
  if (moment.kind === 'duty' && test?.attended?.stage === 'RINGING') {
    const title = t('attended.notice', { kiosk: localized(test.kiosk) });
    return { about: test.test, sound: 'test', title, item: t('attended.tag') };
  }
  return undefined;
}
