import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton';
import { Sheet } from './Sheet';

/** Asks whether somebody is still there; any touch is an answer. */
export function IdleWarning(props: { secondsLeft: number; onEnd: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Sheet
      title={t('idle.title')}
      buttons={
        <>
          <BigButton data-testid="kiosk-idle-end" onClick={props.onEnd}>
            {t('idle.end')}
          </BigButton>
          <BigButton kind="action" data-testid="kiosk-idle-stay">
            {t('idle.stay')}
          </BigButton>
        </>
      }
    >
      <p>{t('idle.text', { count: props.secondsLeft })}</p>
    </Sheet>
  );
}
