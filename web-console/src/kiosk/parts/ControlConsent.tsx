import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallViewClerkCard, ControlScope } from '../../protocol/generated';
import { BigButton } from './BigButton';
import { Sheet } from './Sheet';
import styles from './ControlConsent.module.css';

/** Whether the clerk may work on this kiosk: one touch decides, for this once. */
export function ControlConsent(props: {
  clerk: CallViewClerkCard;
  scope: ControlScope;
  onAllow: () => void;
  onRefuse: () => void;
  /** The citizen cannot answer, and the attendant does. */
  onVouch: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <Sheet
      consent
      title={t('control.question', { name: localized(props.clerk.name) })}
      buttons={
        <>
          <BigButton data-testid="kiosk-control-refuse" onClick={props.onRefuse}>
            {t('control.refuse')}
          </BigButton>
          <BigButton kind="action" data-testid="kiosk-control-allow" onClick={props.onAllow}>
            {t('control.allow')}
          </BigButton>
        </>
      }
    >
      <ul>
        <li>{t(`control.scope.${props.scope}`)}</li>
        <li>{t('control.hidden')}</li>
        <li>{t('control.yours')}</li>
      </ul>
      <button
        type="button"
        className={styles.vouch}
        data-testid="kiosk-control-vouch"
        onClick={props.onVouch}
      >
        {t('vouch.offer')}
      </button>
    </Sheet>
  );
}
