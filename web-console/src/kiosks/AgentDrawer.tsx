import { Button, Drawer, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { Mark } from '../tables/Mark';
import type { AgentLine, KioskLine } from './api';
import { ModuleList } from './ModuleList';
import { RevokeButton } from './RevokeButton';

interface Props {
  kiosk: KioskLine;
  agent: AgentLine | undefined;
  onNewCode: () => void;
  onRevoke: () => void;
  onClose: () => void;
}

/** The agent beside a kiosk's browser, its credential, and the kiosk's modules as it tells of them. */
export function AgentDrawer({ kiosk, agent, onNewCode, onRevoke, onClose }: Props) {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const connected = agent?.connected === true;
  const since = agent?.since ?? null;
  return (
    <Drawer
      open
      size="min(520px, 96vw)"
      title={t('agent.of', {
        place: `${localized(kiosk.centreName)} ${localized(kiosk.name)}`,
      })}
      onClose={onClose}
    >
      <Space wrap data-testid="agent">
        <Mark tone={connected ? 'ok' : 'plain'}>
          {t(connected ? 'agent.connected' : 'agent.notConnected')}
        </Mark>
        {since !== null && <span>{t('agent.since', { at: stamp(since) })}</span>}
      </Space>
      <p>
        {kiosk.agent.enrolledAt === null
          ? t('states.none')
          : t('states.enrolled', { at: stamp(kiosk.agent.enrolledAt) })}
        <Button type="link" data-testid={`agent-code-${kiosk.id}`} onClick={onNewCode}>
          {t('agent.newCode')}
        </Button>
        {kiosk.agent.enrolledAt !== null && (
          <RevokeButton
            name={`agent-${kiosk.id}`}
            ask={t('agent.revokeAsk')}
            about={t('agent.revokeAbout')}
            onConfirm={onRevoke}
          />
        )}
      </p>
      <ModuleList modules={agent?.modules ?? []} />
    </Drawer>
  );
}
