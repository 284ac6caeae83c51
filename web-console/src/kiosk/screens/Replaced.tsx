import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/BigButton';
import { Screen } from '../parts/Screen';

/** Another page of this kiosk has taken over. */
export function Replaced({ onUseHere }: { onUseHere: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Screen
      stage={
        <>
          <h1>{t('replaced.title')}</h1>
          <p>{t('replaced.text')}</p>
          <p>{t('frame.help')}</p>
        </>
      }
      dock={
        <BigButton kind="action" data-testid="kiosk-use-here" onClick={onUseHere}>
          {t('replaced.useHere')}
        </BigButton>
      }
    />
  );
}
