import { useEffect, useState } from 'react';
import { browserBridge } from '../bridge/browserBridge';
import { KioskControl } from '../control/kioskControl';
import { captures } from '../capture/api';
import { AgentCamera, canvasScreen, KioskCamera } from '../capture/agentCamera';
import { PageCamera } from '../capture/camera';
import { WorkerVision } from '../capture/imaging/vision';
import { DocumentDesk } from '../capture/kiosk/documentDesk';
import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import { browserMedia } from '../media/browserMedia';
import { ClosingDesk } from './closingDesk';
import './kiosk.css';
import { KioskScreens } from './KioskScreens';
import { browserDevices } from '../selftest/browserDevices';
import { browserKioskTools } from '../selftest/browserKioskTools';
import { browserSelfTest } from '../selftest/browserSelfTest';
import type { KioskParts } from './useKiosk';
import { WindowPlace } from './windowPlace';

/** The kiosk's page: one connection, one call at a time, media as the call says. */
export function KioskApp() {
  const [parts] = useState(assemble);
  useEffect(() => {
    parts.live.start();
    parts.desk.start();
    parts.media.start();
    parts.control.start();
    parts.bridge.start();
    parts.selfTest.start();
    const place = new WindowPlace(parts.live, parts.bridge, window);
    place.start();
    const stopTelling = parts.desk.subscribe(() => parts.media.refresh());
    const { live, desk, documents } = parts;
    const stopFollowing = live.subscribe(() =>
      documents.follow(desk.callOf(live.getSnapshot().views)),
    );
    return () => {
      place.stop();
      parts.selfTest.stop();
      stopFollowing();
      documents.follow(undefined);
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
  const control = new KioskControl(bridge, media, live);
  const documents = new DocumentDesk({
    live,
    media,
    camera: new KioskCamera(
      bridge,
      new AgentCamera(bridge, canvasScreen),
      new PageCamera(globalThis.navigator.mediaDevices),
    ),
    vision: new WorkerVision(),
    upload: captures.take,
  });
  const selfTest = browserSelfTest(
    live,
    { local: media.local, iceServers: () => media.iceServers },
    ({ kiosk }) => (kiosk?.call === undefined ? undefined : 'CALL'),
    {
      kioskTools: browserKioskTools(bridge),
      devices: browserDevices(() => media.local.choice),
    },
  );
  return { live, desk, media, bridge, control, documents, selfTest };
}
