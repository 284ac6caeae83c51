import {
  DesktopOutlined,
  EditOutlined,
  FileImageOutlined,
  GlobalOutlined,
} from '@ant-design/icons';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeClient } from '../../bridge/bridgeClient';
import { useLocalized } from '../../i18n/language';
import { onHoldSince } from '../../protocol/consult';
import type { CallViewActive } from '../../protocol/generated';
import { useHeldEscape } from '../useHeldEscape';
import { useSupervisor } from '../useSupervisor';
import { BigButton } from './BigButton';
import styles from './Watched.module.css';

/**
 * Stays as long as the clerk may see this screen or documents, or work on it: who it is, and the end of each. While the
 * citizen is on hold nothing of it reaches the clerk, and that is what is said.
 */
export function Watched(props: {
  phase: CallViewActive;
  bridge: BridgeClient;
  onStopScreen: () => void;
  onStopControl: () => void;
  onStopDocument: () => void;
  onClosePortal: () => void;
}) {
  const { phase, bridge } = props;
  const { t } = useTranslation(['kiosk', 'capture']);
  const localized = useLocalized();
  const name = localized(phase.clerk.name);
  const supervisor = useSupervisor(phase);
  const seenText =
    supervisor === undefined
      ? t('screen.seen', { name })
      : t('screen.seenByTwo', { name, other: supervisor.name });
  const seen = phase.screen.type === 'ScreenShown';
  const controlled = phase.control.type === 'ControlGranted';
  const held = onHoldSince(phase) !== undefined;
  const paused = usePaused(bridge) && controlled;
  useHeldEscape(controlled, props.onStopControl);
  const controlText = () => {
    if (held) return t('control.held');
    return paused ? t('control.paused') : t('control.active', { name });
  };
  return (
    <div className={styles.banners}>
      {(seen || controlled) && !held && (
        <div className={styles.frame} data-testid="kiosk-watched" />
      )}
      {phase.portal !== undefined && phase.portal.state !== 'CLOSED' && (
        <Banner
          testId="kiosk-portal-banner"
          icon={<GlobalOutlined aria-hidden />}
          text={t(`portal.${phase.portal.state}`, { page: localized(phase.portal.name) })}
          stop={
            <BigButton data-testid="kiosk-portal-close" onClick={props.onClosePortal}>
              {t('portal.close')}
            </BigButton>
          }
        />
      )}
      {phase.document.type === 'DocumentShown' && (
        <Banner
          testId="kiosk-document-banner"
          icon={<FileImageOutlined aria-hidden />}
          text={held ? t('capture:kiosk.held') : t('capture:kiosk.seen', { name })}
          stop={
            <BigButton kind="stop" data-testid="kiosk-document-stop" onClick={props.onStopDocument}>
              {t('capture:kiosk.stop')}
            </BigButton>
          }
        />
      )}
      {controlled ? (
        <Banner
          testId="kiosk-control-banner"
          icon={<EditOutlined aria-hidden />}
          text={controlText()}
          stop={
            <BigButton kind="stop" data-testid="kiosk-control-stop" onClick={props.onStopControl}>
              {t('screen.stop')}
            </BigButton>
          }
        />
      ) : (
        seen && (
          <Banner
            testId="kiosk-screen-banner"
            icon={<DesktopOutlined aria-hidden />}
            text={held ? t('screen.held') : seenText}
            stop={
              <BigButton kind="stop" data-testid="kiosk-screen-stop" onClick={props.onStopScreen}>
                {t('screen.stop')}
              </BigButton>
            }
          />
        )
      )}
    </div>
  );
}

function Banner(props: { testId: string; icon: ReactNode; text: string; stop: ReactNode }) {
  return (
    <div className={styles.banner} role="status" data-testid={props.testId}>
      {props.icon}
      <span>{props.text}</span>
      {props.stop}
    </div>
  );
}

/** Whether the clerk's hand rests because the citizen works himself. */
function usePaused(bridge: BridgeClient): boolean {
  const { control } = useSyncExternalStore(bridge.subscribe, bridge.getSnapshot);
  const [over, setOver] = useState<typeof control>();
  const { pausedMillis } = control;
  useEffect(() => {
    if (pausedMillis <= 0) return undefined;
    const timer = setTimeout(() => setOver(control), pausedMillis);
    return () => clearTimeout(timer);
  }, [control, pausedMillis]);
  return pausedMillis > 0 && over !== control;
}
