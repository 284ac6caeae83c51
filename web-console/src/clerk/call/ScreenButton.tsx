import { DesktopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../parts/ActionButton';
import type { TalkPhase } from '../moment';

/** Asks for the kiosk's screen, takes the question back, or ends the view. */
export function ScreenButton({ phase, onPress }: { phase: TalkPhase; onPress: () => void }) {
  const { t } = useTranslation('clerk');
  const screen = phase.type === 'Active' ? phase.screen.type : 'ScreenOff';
  return (
    <ActionButton
      action="screen"
      testId="clerk-screen"
      aria-pressed={screen === 'ScreenShown'}
      icon={<DesktopOutlined />}
      label={t(`screen.button.${screen}`)}
      disabled={phase.type !== 'Active'}
      onClick={onPress}
    />
  );
}
