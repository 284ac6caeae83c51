import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { browserBridge } from '../bridge/browserBridge';
import { useLocalized } from '../i18n/language';
import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import { useLive } from '../live/useLive';
import { browserIceServers, browserLocalMedia } from '../media/browserMedia';
import { rest } from '../rest/client';
import { browserSelfTest } from '../selftest/browserSelfTest';
import { PhonePage } from '../shell/PhonePage';
import { ProbeDesk, type ProbeParts } from './probeDesk';

/** The page of a window's probe. Nobody is meant to look at it; whoever does sees how it stands. */
export function ProbeApp({ make = assemble }: { make?: () => ProbeParts }) {
  const { t } = useTranslation('probe');
  const [parts] = useState(make);
  useEffect(() => {
    const desk = new ProbeDesk(parts);
    desk.start();
    return () => desk.stop();
  }, [parts]);
  return (
    <PhonePage heading={t('title')}>
      <title>{t('title')}</title>
      <main>
        <h1>{t('heading')}</h1>
        <p role="status" data-testid="probe-state">
          <State parts={parts} />
        </p>
        <p>{t('about')}</p>
      </main>
    </PhonePage>
  );
}

function State({ parts: { bridge, live, tester } }: { parts: ProbeParts }) {
  const { t } = useTranslation('probe');
  const localized = useLocalized();
  const { connected } = useSyncExternalStore(bridge.subscribe, bridge.getSnapshot);
  const test = useSyncExternalStore(tester.subscribe, tester.getSnapshot);
  const { connection, self } = useLive(live);
  if (!connected) return t('alone');
  if (test !== undefined) return t('testing', { kiosk: localized(test.kiosk) });
  switch (connection.phase) {
    case 'open':
      return t('ready', { window: self?.id ?? '' });
    case 'refused':
      return t('refused');
    case 'replaced':
      return t('replaced');
    case 'idle':
    case 'connecting':
    case 'waiting':
      return t('connecting');
  }
}

/** Never busy: nobody talks here. Of the local media nothing is ever switched on. */
function assemble(): ProbeParts {
  const live = new LiveClient({ role: 'PROBE' }, browserEnvironment());
  const iceServers = browserIceServers(live);
  const tester = browserSelfTest(
    live,
    { local: browserLocalMedia(), iceServers: () => iceServers.current },
    () => undefined,
  );
  const enter = (token: string) => rest.post('/api/access/probe-pages', { token });
  return { bridge: browserBridge(), live, tester, iceServers, enter };
}
