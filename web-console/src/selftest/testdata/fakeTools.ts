import type { DocumentCamera } from '../../capture/camera';
import { whole } from '../../capture/imaging/geometry';
import type { KioskTools } from '../selfTestTools';

/** SIMULATED: an agent whose gate gives every ping back, a document camera, and a line, all of which do as they are told. */
export class FakeTools implements KioskTools {
  /** Whether there is an agent, and with it a camera. */
  readonly agent: boolean;
  isOpen = false;
  transfers = 0;
  opening: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(ping: Uint8Array<ArrayBuffer>) => void>();

  constructor(agent = true) {
    this.agent = agent;
  }

  readonly gate: KioskTools['gate'] = {
    there: () => this.agent,
    pass: (ping) => {
      const back = ping.slice();
      queueMicrotask(() => this.listeners.forEach((listener) => listener(back)));
    },
    onBack: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  readonly paper: KioskTools['paper'] = {
    findCamera: () => Promise.resolve(this.agent ? this.camera() : undefined),
    vision: {
      judge: () =>
        Promise.resolve({
          width: 2592,
          height: 1944,
          corners: whole(1, 1),
          flaws: [],
          brightness: 120,
          sharpness: 0.4,
        }),
    },
  };

  readonly line: KioskTools['line'] = {
    down: () => this.transfer(),
    up: () => this.transfer(),
  };

  private transfer(): Promise<void> {
    this.transfers += 1;
    return Promise.resolve();
  }

  private camera(): DocumentCamera {
    return {
      open: async () => {
        this.isOpen = true;
        await this.opening;
        return new EventTarget() as MediaStreamTrack;
      },
      take: () => Promise.resolve(new Blob(['picture'])),
      close: () => {
        this.isOpen = false;
      },
    };
  }
}
