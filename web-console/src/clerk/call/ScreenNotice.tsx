import { DesktopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CallViewScreen, ScreenEnd } from '../../protocol/generated';
import { usePassing } from '../usePassing';
import styles from './StageNotice.module.css';

/** What has become of the question for the kiosk's screen. */
export function ScreenNotice({ screen }: { screen: CallViewScreen }) {
  const { t } = useTranslation('clerk');
  switch (screen.type) {
    case 'ScreenAsked':
      return <Line text={t('screen.asked')} />;
    case 'ScreenNotShown':
      return <Passing key={screen.why} why={screen.why} />;
    case 'ScreenOff':
    case 'ScreenShown':
      return null;
  }
}

function Passing({ why }: { why: ScreenEnd }) {
  const { t } = useTranslation('clerk');
  return usePassing() ? null : <Line text={t(`screen.ends.${why}`)} end={why} />;
}

function Line({ text, end }: { text: string; end?: ScreenEnd }) {
  return (
    <p className={styles.strip} role="status" data-testid="clerk-screen-notice" data-end={end}>
      <DesktopOutlined aria-hidden />
      {text}
    </p>
  );
}
