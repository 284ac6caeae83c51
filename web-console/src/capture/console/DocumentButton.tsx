import { FileImageOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TalkPhase } from '../../clerk/moment';
import { ActionButton } from '../../clerk/parts/ActionButton';
import { HoldReason } from '../../clerk/parts/HoldReason';
import { onHoldSince } from '../../protocol/consult';

/** Asks for the document camera, takes the question back or ends the view. */
export function DocumentButton({ phase, onPress }: { phase: TalkPhase; onPress: () => void }) {
  const { t } = useTranslation('capture');
  const document = phase.type === 'Active' ? phase.document.type : 'DocumentOff';
  const idle = document === 'DocumentOff' || document === 'DocumentNotShown';
  const held = idle && onHoldSince(phase) !== undefined;
  return (
    <HoldReason held={held}>
      <ActionButton
        action="document"
        testId="clerk-document"
        aria-pressed={document === 'DocumentShown'}
        icon={<FileImageOutlined />}
        label={t(`console.button.${document}`)}
        disabled={phase.type !== 'Active' || held}
        onClick={onPress}
      />
    </HoldReason>
  );
}
