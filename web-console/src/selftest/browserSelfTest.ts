import type { LiveClient } from '../live/client';
import { BrowserPictures } from './browserPictures';
import type { LocalMedia } from '../media/localMedia';
import { silentContext } from '../media/silentContext';
import type { FacesHost } from './selfTestFaces';
import type { SelfTestHost, SelfTestSound } from './selfTestMedia';
import { type BusyIn, SelfTester } from './selfTester';
import { ToneMeter, ToneSource } from './tone';

/** A browser that does not begin to play by then waits for somebody's touch. */
const SOUND_MILLIS = 1_000;

const LISTEN_MILLIS = 100;

/**
 * This page's part in dial-tests, in the real browser.
 *
 * @param kioskTools what a kiosk's page has beside it; absent at a console
 * @param devices the microphone and camera of whoever talks here; absent where nobody does
 */
export function browserSelfTest(
  live: LiveClient,
  { local, iceServers }: { local: LocalMedia; iceServers: () => RTCIceServer[] },
  busyIn: BusyIn,
  { kioskTools, devices }: Pick<SelfTestHost, 'kioskTools' | 'devices'> = {},
): SelfTester {
  const pictures = new BrowserPictures();
  const host: SelfTestHost & FacesHost = {
    local,
    createConnection: (configuration) => new RTCPeerConnection(configuration),
    createStream: (tracks) => new MediaStream(tracks ?? []),
    iceServers,
    now: () => performance.now(),
    epochMillis: () => Date.now(),
    serverMillis: () => live.clock.now(),
    openSound,
    sendPictures: pictures.send,
    readPictures: pictures.read,
    kioskTools,
    devices,
  };
  return new SelfTester(live, host, busyIn);
}

async function openSound(hertz: number): Promise<(SelfTestSound & { stop(): void }) | undefined> {
  const context = silentContext();
  const late = new Promise((resolve) => setTimeout(resolve, SOUND_MILLIS));
  await Promise.race([context.resume(), late]);
  if (context.state !== 'running') {
    await context.close();
    return undefined;
  }
  return new BrowserSound(context, hertz);
}

class BrowserSound implements SelfTestSound {
  private readonly context: AudioContext;
  private readonly source: ToneSource;
  private meter: ToneMeter | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(context: AudioContext, hertz: number) {
    this.context = context;
    this.source = new ToneSource(context, hertz);
  }

  get track(): MediaStreamTrack {
    return this.source.track;
  }

  hear(stream: MediaStream): void {
    if (this.meter !== undefined) return;
    const meter = new ToneMeter(this.context, stream);
    this.meter = meter;
    this.timer = setInterval(() => meter.listen(), LISTEN_MILLIS);
  }

  report() {
    return this.meter?.report() ?? { hertz: 0, levelDecibels: -100 };
  }

  stop(): void {
    clearInterval(this.timer);
    this.meter?.stop();
    this.source.stop();
    void this.context.close();
  }
}
