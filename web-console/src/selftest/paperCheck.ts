import type { DocumentCamera } from '../capture/camera';
import type { Verdict } from '../capture/imaging/quality';
import type { Vision } from '../capture/imaging/vision';
import type { DialTestToolsPaper } from '../protocol/generated';

/** What the check needs of its surroundings. */
export interface PaperHost {
  /** The camera that looks down on paper; nothing where there is none. One that looks at people is none. */
  findCamera(): Promise<DocumentCamera | undefined>;
  readonly vision: Pick<Vision, 'judge'>;
}

const NOTHING = { width: 0, height: 0, brightness: 0 };

/**
 * Has the document camera take one picture, which is judged and dropped where it was taken. The camera is closed whatever
 * comes of it, and at once when the check is broken off. It is asked twice before it counts as silent, for one that was too
 * slow once may only have had a busy machine.
 *
 * @param now milliseconds that never run backwards
 */
export async function checkPaper(
  host: PaperHost,
  now: () => number,
  signal: AbortSignal,
): Promise<DialTestToolsPaper> {
  const begun = now();
  const took = () => Math.round(now() - begun);
  const camera = await host.findCamera();
  if (camera === undefined) return { state: 'NO_CAMERA', ...NOTHING, tookMillis: took() };
  const look = () => takeOne(camera, host.vision, signal);
  const verdict = (await look()) ?? (await look());
  if (verdict === undefined) return { state: 'NO_PICTURE', ...NOTHING, tookMillis: took() };
  const { width, height, brightness, sharpness } = verdict;
  return {
    state: 'TAKEN',
    width,
    height,
    brightness,
    ...(sharpness === undefined ? {} : { sharpness }),
    tookMillis: took(),
  };
}

/** Nothing where the camera gives no picture, and when it was broken off. */
async function takeOne(
  camera: DocumentCamera,
  vision: PaperHost['vision'],
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  const close = () => camera.close();
  signal.addEventListener('abort', close);
  try {
    signal.throwIfAborted();
    await camera.open();
    signal.throwIfAborted();
    return await vision.judge(await camera.take());
  } catch {
    return undefined;
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
