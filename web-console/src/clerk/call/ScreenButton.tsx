import { DesktopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../parts/ActionButton';
import type { TalkPhase } from '../moment';
import { HoldReason } from '../parts/HoldReason';
import { onHoldSince } from '../../protocol/consult';

/** Asks for the kiosk's screen, takes the question back, or ends the view. */
export function ScreenButton({ phase, onPress }: { phase: TalkPhase; onPress: () => void }) {
  const { t } = useTranslation('clerk');
  const screen = phase.type === 'Active' ? phase.screen.type : 'ScreenOff';
  const idle = screen === 'ScreenOff' || screen === 'ScreenNotShown';
  const held = idle && onHoldSince(phase) !== undefined;
  return (
    <HoldReason held={held}>
      <ActionButton
        action="screen"
        testId="clerk-screen"
        aria-pressed={screen === 'ScreenShown'}
        icon={<DesktopOutlined />}
        label={t(`screen.button.${screen}`)}
        disabled={phase.type !== 'Active' || held}
        onClick={onPress}
      />
    </HoldReason>
  );
}
