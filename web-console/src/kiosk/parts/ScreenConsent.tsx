import { DesktopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallMedia } from '../../media/callMedia';
import type { CallViewClerkCard } from '../../protocol/generated';
import { BigButton } from './BigButton';
import styles from './ScreenConsent.module.css';
import { Sheet } from './Sheet';

/** Whether the clerk may see this kiosk's screen: one touch decides. */
export function ScreenConsent(props: {
  clerk: CallViewClerkCard;
  media: Pick<CallMedia, 'shareScreen'>;
  onRefuse: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <Sheet
      title={t('screen.question', { name: localized(props.clerk.name) })}
      buttons={
        <>
          <BigButton data-testid="kiosk-screen-refuse" onClick={props.onRefuse}>
            {t('screen.refuse')}
          </BigButton>
          <BigButton
            kind="action"
            data-testid="kiosk-screen-allow"
            onClick={() => void props.media.shareScreen()}
          >
            {t('screen.allow')}
          </BigButton>
        </>
      }
    >
      <p>{t('screen.what')}</p>
    </Sheet>
  );
}

/** Stays as long as the clerk sees the screen: who it is, and the end of it. */
export function ScreenBanner(props: { clerk: CallViewClerkCard; onStop: () => void }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <div className={styles.banner} role="status" data-testid="kiosk-screen-banner">
      <DesktopOutlined aria-hidden />
      <span>{t('screen.seen', { name: localized(props.clerk.name) })}</span>
      <BigButton kind="stop" data-testid="kiosk-screen-stop" onClick={props.onStop}>
        {t('screen.stop')}
      </BigButton>
    </div>
  );
}
