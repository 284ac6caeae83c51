import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallMedia } from '../../media/callMedia';
import type { CallViewClerkCard } from '../../protocol/generated';
import { BigButton } from './BigButton';
import { Sheet } from './Sheet';

/** Whether the clerk may see this kiosk's screen: one touch decides. */
export function ScreenConsent(props: {
  clerk: CallViewClerkCard;
  /** Who will see it beside the clerk. */
  supervisor: { name: string; office: string } | undefined;
  media: Pick<CallMedia, 'shareScreen'>;
  /** An agent has arranged that the whole screen can be taken, not only this page. */
  whole: boolean;
  onRefuse: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <Sheet
      consent
      title={t('screen.question', { name: localized(props.clerk.name) })}
      buttons={
        <>
          <BigButton data-testid="kiosk-screen-refuse" onClick={props.onRefuse}>
            {t('screen.refuse')}
          </BigButton>
          <BigButton
            kind="action"
            data-testid="kiosk-screen-allow"
            onClick={() => void props.media.shareScreen(props.whole ? 'screen' : 'page')}
          >
            {t('screen.allow')}
          </BigButton>
        </>
      }
    >
      {props.supervisor !== undefined && <p>{t('screen.supervisorToo', props.supervisor)}</p>}
      <p>{t('screen.what')}</p>
    </Sheet>
  );
}
