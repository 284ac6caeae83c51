import { describe, expect, it } from 'vitest';
import type { DocumentCamera } from '../capture/camera';
import { whole } from '../capture/imaging/geometry';
import type { Verdict } from '../capture/imaging/quality';
import { checkPaper } from './paperCheck';

const VERDICT: Verdict = {
  width: 2592,
  height: 1944,
  corners: whole(1, 1),
  flaws: [],
  brightness: 120,
  sharpness: 0.4,
};

/** SIMULATED: a camera that opens when it is told to, gives a picture unless it fails, and remembers whether it is open. */
class Camera implements DocumentCamera {
  isOpen = false;
  taken = 0;
  failures = 0;
  private readonly opening: Promise<void>;

  constructor(opening: Promise<void> = Promise.resolve()) {
    this.opening = opening;
  }

  async open(): Promise<MediaStreamTrack> {
    await this.opening;
    this.isOpen = true;
    return new EventTarget() as MediaStreamTrack;
  }

  take(): Promise<Blob> {
    this.taken += 1;
    if (this.taken <= this.failures) return Promise.reject(new Error('NO_ANSWER'));
    return Promise.resolve(new Blob(['picture']));
  }

  close(): void {
    this.isOpen = false;
  }
}

const judging = { judge: () => Promise.resolve(VERDICT) };
const check = (camera: DocumentCamera | undefined, signal = new AbortController().signal) =>
  checkPaper({ findCamera: () => Promise.resolve(camera), vision: judging }, () => 0, signal);

describe('the document camera in a dial-test', () => {
  it('takes one picture, of which only figures are kept', async () => {
    const camera = new Camera();
    expect(await check(camera)).toEqual({
      state: 'TAKEN',
      width: 2592,
      height: 1944,
      brightness: 120,
      sharpness: 0.4,
      tookMillis: 0,
    });
    expect(camera.taken).toBe(1);
    expect(camera.isOpen).toBe(false);
  });

  it('is none where the kiosk has none', async () => {
    expect(await check(undefined)).toMatchObject({ state: 'NO_CAMERA', width: 0 });
  });

  it('that cannot be opened gives no picture', async () => {
    const camera = new Camera(Promise.reject(new Error('in use')));
    expect(await check(camera)).toMatchObject({ state: 'NO_PICTURE' });
    expect(camera.isOpen).toBe(false);
  });

  it('that was too slow once is asked again, and then is silent', async () => {
    const camera = new Camera();
    camera.failures = 1;
    expect(await check(camera)).toMatchObject({ state: 'TAKEN' });
    expect(camera.isOpen).toBe(false);

    const silent = new Camera();
    silent.failures = 2;
    expect(await check(silent)).toMatchObject({ state: 'NO_PICTURE' });
    expect(silent.taken).toBe(2);
    expect(silent.isOpen).toBe(false);
  });

  it('is closed and takes nothing when somebody came while it was opening', async () => {
    let opened: () => void = () => undefined;
    const camera = new Camera(new Promise((resolve) => (opened = resolve)));
    const broken = new AbortController();
    const checked = check(camera, broken.signal);
    broken.abort();
    opened();
    expect(await checked).toMatchObject({ state: 'NO_PICTURE' });
    expect(camera.taken).toBe(0);
    expect(camera.isOpen).toBe(false);
  });
});
