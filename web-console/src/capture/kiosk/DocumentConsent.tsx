import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { BigButton } from '../../kiosk/parts/BigButton';
import { Sheet } from '../../kiosk/parts/Sheet';
import type { CallId, CallViewClerkCard } from '../../protocol/generated';
import type { DocumentDesk } from './documentDesk';

/** Whether the clerk may see what lies under the document camera: one touch decides. */
export function DocumentConsent(props: {
  call: CallId;
  clerk: CallViewClerkCard;
  desk: Pick<DocumentDesk, 'allow' | 'refuse'>;
}) {
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  return (
    <Sheet
      consent
      title={t('kiosk.question', { name: localized(props.clerk.name) })}
      buttons={
        <>
          <BigButton
            data-testid="kiosk-document-refuse"
            onClick={() => props.desk.refuse(props.call)}
          >
            {t('kiosk.refuse')}
          </BigButton>
          <BigButton
            kind="action"
            data-testid="kiosk-document-allow"
            onClick={() => void props.desk.allow(props.call)}
          >
            {t('kiosk.allow')}
          </BigButton>
        </>
      }
    >
      <p>{t('kiosk.what')}</p>
    </Sheet>
  );
}
