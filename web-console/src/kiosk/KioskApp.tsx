import { useEffect, useState } from 'react';
import { browserBridge } from '../bridge/browserBridge';
import { KioskControl } from '../control/kioskControl';
import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import { browserMedia } from '../media/browserMedia';
import { ClosingDesk } from './closingDesk';
import './kiosk.css';
import { KioskScreens } from './KioskScreens';
import type { KioskParts } from './useKiosk';

/** The kiosk's page: one connection, one call at a time, media as the call says. */
export function KioskApp() {
  const [parts] = useState(assemble);
  useEffect(() => {
    parts.live.start();
    parts.desk.start();
    parts.media.start();
    parts.control.start();
    parts.bridge.start();
    const stopTelling = parts.desk.subscribe(() => parts.media.refresh());
    return () => {
      stopTelling();
      parts.bridge.stop();
      parts.control.stop();
      parts.media.stop();
      parts.desk.stop();
      parts.live.stop();
    };
  }, [parts]);
  return <KioskScreens parts={parts} />;
}

function assemble(): KioskParts {
  const live = new LiveClient({ role: 'KIOSK' }, browserEnvironment());
  const desk = new ClosingDesk(live, sessionStorage);
  const media = browserMedia(live, (views) => desk.callOf(views));
  const bridge = browserBridge();
  const control = new KioskControl(bridge, media);
  return { live, desk, media, bridge, control };
}
