import { EditOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ControlScope } from '../../protocol/generated';
import { ActionButton } from '../parts/ActionButton';
import type { TalkPhase } from '../moment';
import { onHoldSince } from '../../protocol/consult';

const SCOPES: readonly ControlScope[] = ['POINTER_AND_KEYBOARD', 'POINTER'];

interface Props {
  phase: TalkPhase;
  agentConnected: boolean;
  /** Asks with the usual scope, takes the question back, or ends control. */
  onPress: () => void;
  onAsk: (scope: ControlScope) => void;
}

/** Asks to work on the kiosk, takes the question back, or ends it; says why it cannot. */
export function ControlButton({ phase, agentConnected, onPress, onAsk }: Props) {
  const { t } = useTranslation('clerk');
  const active = phase.type === 'Active' ? phase : undefined;
  const control = active?.control.type ?? 'ControlOff';
  const idle = control === 'ControlOff' || control === 'ControlNotGranted';
  const obstacle = obstacleOf({
    held: onHoldSince(phase) !== undefined,
    seesScreen: active?.screen.type === 'ScreenShown',
    agentConnected,
  });
  const disabled = active === undefined || (idle && obstacle !== undefined);
  const why =
    obstacle === 'hold' ? t('consult.onHold') : obstacle && t(`control.obstacle.${obstacle}`);
  return (
    <Tooltip title={idle && why !== undefined ? why : ''}>
      <Space.Compact>
        <ActionButton
          action="control"
          testId="clerk-control"
          aria-pressed={control === 'ControlGranted'}
          icon={<EditOutlined />}
          label={t(`control.button.${control}`)}
          disabled={disabled}
          onClick={onPress}
        />
        {idle && (
          <Dropdown
            trigger={['click']}
            placement="topRight"
            disabled={disabled}
            menu={{
              items: SCOPES.map((scope) => ({ key: scope, label: t(`control.scope.${scope}`) })),
              onClick: ({ key }) => onAsk(key as ControlScope),
            }}
          >
            <Button
              size="large"
              icon={<UpOutlined />}
              aria-label={t('control.choose')}
              disabled={disabled}
            />
          </Dropdown>
        )}
      </Space.Compact>
    </Tooltip>
  );
}

/** What stands in the way of asking; hold and screen are within the clerk's reach, the agent is not. */
function obstacleOf(now: {
  held: boolean;
  seesScreen: boolean;
  agentConnected: boolean;
}): 'agent' | 'hold' | 'screen' | undefined {
  if (!now.agentConnected) return 'agent';
  if (now.held) return 'hold';
  return now.seesScreen ? undefined : 'screen';
}
