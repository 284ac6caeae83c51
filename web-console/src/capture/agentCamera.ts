import type { BridgeClient } from '../bridge/bridgeClient';
import type { BridgeMessageFromAgent, ModuleReport } from '../protocol/generated';
import type { DocumentCamera } from './camera';

/** Where live pictures are put together to a track. */
export interface Screen {
  readonly track: MediaStreamTrack;
  draw(jpeg: Blob): Promise<void>;
}

/** A full picture takes the camera about a second; one that has not come by then never will. */
const PICTURE_MILLIS = 15_000;

const JPEG = { type: 'image/jpeg' };

/** The document camera that the agent beside this browser looks through. */
export class AgentCamera implements DocumentCamera {
  private readonly bridge: BridgeClient;
  private readonly newScreen: () => Screen;
  private stops: (() => void)[] = [];
  private pictures = 0;

  constructor(bridge: BridgeClient, newScreen: () => Screen) {
    this.bridge = bridge;
    this.newScreen = newScreen;
  }

  /** Whether the kiosk has one; a simulated one says so in its picture. */
  static isThere(modules: readonly ModuleReport[]): boolean {
    return modules.some(
      ({ kind, state }) =>
        kind === 'DOCUMENT_CAMERA' && (state === 'PRESENT' || state === 'SIMULATED'),
    );
  }

  /** Whether the kiosk should have one: the agent knows of a camera, be it that it gives no picture just now. */
  static isKnown(modules: readonly ModuleReport[]): boolean {
    return modules.some(({ kind, state }) => kind === 'DOCUMENT_CAMERA' && state !== 'MISSING');
  }

  async open(): Promise<MediaStreamTrack> {
    this.close();
    const screen = this.newScreen();
    const first = this.first((found, failed) => [
      this.bridge.onCameraFrame(({ kind, jpeg }) => {
        if (kind === 'preview') void screen.draw(new Blob([jpeg], JPEG)).then(found, failed);
      }),
      this.bridge.onMessage((message) => {
        if (message.type === 'CameraFault') failed(new Error(message.code));
      }),
      () => screen.track.stop(),
    ]);
    this.bridge.say({ type: 'OpenDocumentCamera' });
    await first;
    return screen.track;
  }

  async take(): Promise<Blob> {
    this.pictures += 1;
    const id = `picture-${this.pictures}`;
    const stops: (() => void)[] = [];
    try {
      return await new Promise<Blob>((resolve, reject) => {
        let announced = false;
        const listen = (message: BridgeMessageFromAgent) => {
          if (message.type === 'PictureTaken' && message.id === id) announced = true;
          if (message.type === 'CameraFault') reject(new Error(message.code));
        };
        const timer = setTimeout(() => reject(new Error('NO_ANSWER')), PICTURE_MILLIS);
        stops.push(
          () => clearTimeout(timer),
          this.bridge.onMessage(listen),
          this.bridge.onCameraFrame(({ kind, jpeg }) => {
            if (kind === 'picture' && announced) resolve(new Blob([jpeg], JPEG));
          }),
          this.bridge.subscribe(() => {
            if (!this.bridge.getSnapshot().connected) reject(new Error('NO_ANSWER'));
          }),
        );
        this.bridge.say({ type: 'TakePicture', id });
      });
    } finally {
      for (const stop of stops) stop();
    }
  }

  close(): void {
    if (this.stops.length === 0) return;
    for (const stop of this.stops.splice(0)) stop();
    this.bridge.say({ type: 'CloseDocumentCamera' });
  }

  /** The first outcome; what listens goes on until the camera is closed. */
  private first(
    listen: (found: () => void, failed: (why: Error) => void) => (() => void)[],
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stops = listen(resolve, reject);
    });
  }
}

/** The agent's camera where the kiosk has one, else the page's own. */
export class KioskCamera implements DocumentCamera {
  private readonly bridge: BridgeClient;
  private readonly agent: DocumentCamera;
  private readonly page: DocumentCamera;
  private current: DocumentCamera;

  constructor(bridge: BridgeClient, agent: DocumentCamera, page: DocumentCamera) {
    this.bridge = bridge;
    this.agent = agent;
    this.page = page;
    this.current = page;
  }

  open(): Promise<MediaStreamTrack> {
    this.current.close();
    const { connected, modules } = this.bridge.getSnapshot();
    this.current = connected && AgentCamera.isThere(modules) ? this.agent : this.page;
    return this.current.open();
  }

  take(): Promise<Blob> {
    return this.current.take();
  }

  close(): void {
    this.current.close();
  }
}

/** A canvas that nobody sees, whose pictures are a track. */
export function canvasScreen(): Screen {
  const canvas = document.createElement('canvas');
  const [track] = canvas.captureStream().getVideoTracks();
  if (track === undefined) throw new Error('a canvas without a picture');
  track.contentHint = 'detail';
  return {
    track,
    async draw(jpeg) {
      const picture = await createImageBitmap(jpeg);
      if (canvas.width !== picture.width || canvas.height !== picture.height) {
        canvas.width = picture.width;
        canvas.height = picture.height;
      }
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    },
  };
}
