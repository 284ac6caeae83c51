import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserPictures } from './browserPictures';
import type { FromPatternWorker, ToPatternWorker } from './patternWorker';
import type { SeenPicture } from './pictureLog';

/** A worker of a browser that can send and read pictures there, SIMULATED. */
class FakeWorker extends EventTarget {
  static readonly opened: FakeWorker[] = [];
  readonly told: ToPatternWorker[] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.opened.push(this);
  }

  postMessage(message: ToPatternWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  says(data: FromPatternWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const track = { kind: 'video' } as MediaStreamTrack;
const seen: SeenPicture = { number: 7, at: 1_000, width: 640, height: 360 };

describe('the numbered pictures of a page', () => {
  beforeEach(() => {
    FakeWorker.opened.length = 0;
    vi.stubGlobal('Worker', FakeWorker);
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readonly readable = {};
      },
    );
    vi.stubGlobal(
      'MediaStreamTrackGenerator',
      class {
        readonly writable = {};
        readonly stop = vi.fn();
      },
    );
  });

  afterEach(() => vi.unstubAllGlobals());

  it('are sent and read in one worker, in the tests to come too', () => {
    const pictures = new BrowserPictures();
    pictures.send(0, 'face').stop();
    pictures.read(track, 'page', () => undefined)();
    pictures.send(0, 'face');
    expect(FakeWorker.opened).toHaveLength(1);
    const [worker] = FakeWorker.opened;
    expect(worker?.told.map((message) => [message.picture, 'over' in message])).toEqual([
      [1, false],
      [1, true],
      [2, false],
      [2, true],
      [3, false],
    ]);
  });

  it('are told to whoever reads them, as long as he does', () => {
    const pictures = new BrowserPictures();
    const [face, page] = [vi.fn(), vi.fn()];
    const stop = pictures.read(track, 'face', face);
    pictures.read(track, 'page', page);
    const [worker] = FakeWorker.opened;
    worker?.says({ picture: 1, seen });
    stop();
    worker?.says({ picture: 1, seen });
    worker?.says({ picture: 2, seen });
    expect(face.mock.calls).toEqual([[seen]]);
    expect(page.mock.calls).toEqual([[seen]]);
  });

  it('get another worker after one that has failed', () => {
    const pictures = new BrowserPictures();
    pictures.send(0, 'face');
    const [failed] = FakeWorker.opened;
    failed?.dispatchEvent(new Event('error'));
    expect(failed?.ended).toBe(true);
    pictures.send(0, 'face');
    expect(FakeWorker.opened).toHaveLength(2);
  });
});
