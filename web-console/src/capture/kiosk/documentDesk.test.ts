import { beforeEach, describe, expect, it } from 'vitest';
import { CALL, callIn, PHASES } from '../../kiosk/testdata/views';
import type { CallView, CallViewDocument, ClientMessage } from '../../protocol/generated';
import type { DocumentCamera } from '../camera';
import { whole } from '../imaging/geometry';
import type { Flaw } from '../imaging/quality';
import { DocumentDesk } from './documentDesk';

const PICTURE = new Blob(['picture']);

/** A camera, a worker and a server in one, which do as they are told. */
class Scene {
  readonly sent: ClientMessage[] = [];
  readonly uploaded: Blob[] = [];
  readonly lane: (MediaStreamTrack | null)[] = [];
  readonly track = new EventTarget() as MediaStreamTrack;
  camera: 'works' | 'missing' | 'broken' = 'works';
  isOpen = false;
  flaws: readonly Flaw[] = [];
  serverAway = false;

  readonly desk = new DocumentDesk({
    live: { send: (message) => (this.sent.push(message), '') },
    media: { sendDocument: (track) => void this.lane.push(track) },
    camera: {
      open: () => {
        if (this.camera === 'missing') return Promise.reject(new Error('none'));
        this.isOpen = true;
        return Promise.resolve(this.track);
      },
      take: () =>
        this.camera === 'broken' ? Promise.reject(new Error('dark')) : Promise.resolve(PICTURE),
      close: () => (this.isOpen = false),
    } satisfies DocumentCamera,
    vision: {
      judge: () =>
        Promise.resolve({
          width: 1,
          height: 1,
          corners: whole(1, 1),
          flaws: this.flaws,
          brightness: 120,
          sharpness: undefined,
        }),
      straighten: () => Promise.reject(new Error('not at the kiosk')),
    },
    upload: (_, picture) => {
      if (this.serverAway) return Promise.reject(new Error('away'));
      this.uploaded.push(picture);
      return Promise.resolve(undefined as never);
    },
  });

  get step(): string {
    return this.desk.getSnapshot().step;
  }

  /** The view changes, and whatever that begins is done. */
  async view(document: CallViewDocument): Promise<void> {
    this.desk.follow(showing(document));
    await settled();
  }

  async allowed(): Promise<void> {
    await this.desk.allow(CALL);
    await this.view({ type: 'DocumentShown', since: '2026-11-20T02:02:00Z', pictures: 0 });
  }

  want(pictures: number): Promise<void> {
    return this.view({ type: 'DocumentShown', since: '2026-11-20T02:02:00Z', pictures });
  }
}

const showing = (document: CallViewDocument): CallView => callIn({ ...PHASES.Active, document });

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('showing documents', () => {
  let scene: Scene;
  beforeEach(() => (scene = new Scene()));

  it('opens the camera before it agrees, and sends its picture to the clerk', async () => {
    await scene.allowed();
    expect(scene.lane).toEqual([scene.track]);
    expect(scene.sent).toEqual([{ type: 'AllowDocument', call: CALL }]);
    expect(scene.step).toBe('aiming');
  });

  it('says that it is not possible without a camera', async () => {
    scene.camera = 'missing';
    await scene.desk.allow(CALL);
    expect(scene.sent).toEqual([{ type: 'RefuseDocument', call: CALL, why: 'NOT_POSSIBLE' }]);
    expect(scene.step).toBe('off');
  });

  it('takes and sends a picture each time the clerk wants one, and no other', async () => {
    await scene.allowed();
    await scene.want(1);
    await scene.want(1);
    await scene.want(2);
    expect(scene.uploaded).toEqual([PICTURE, PICTURE]);
    expect(scene.desk.getSnapshot()).toMatchObject({ step: 'aiming', sent: 2 });
  });

  it('lets nothing out that is doubtful before the citizen has said so', async () => {
    await scene.allowed();
    scene.flaws = ['BLUR', 'CUT_EDGE'];
    await scene.want(1);
    expect(scene.uploaded).toEqual([]);
    expect(scene.desk.getSnapshot()).toMatchObject({
      step: 'doubtful',
      flaws: ['BLUR', 'CUT_EDGE'],
    });
    await scene.desk.sendAnyway();
    expect(scene.uploaded).toEqual([PICTURE]);
  });

  it('judges a doubtful picture anew when it is taken again', async () => {
    await scene.allowed();
    scene.flaws = ['GLARE'];
    await scene.want(1);
    scene.flaws = [];
    await scene.desk.take();
    expect(scene.uploaded).toEqual([PICTURE]);
    expect(scene.step).toBe('aiming');
  });

  it('says that it failed, and tries again', async () => {
    await scene.allowed();
    scene.camera = 'broken';
    await scene.want(1);
    expect(scene.step).toBe('failed');
    scene.camera = 'works';
    scene.serverAway = true;
    await scene.desk.take();
    expect(scene.step).toBe('failed');
    scene.serverAway = false;
    await scene.desk.take();
    expect(scene.uploaded).toEqual([PICTURE]);
  });

  it.each<CallViewDocument>([
    { type: 'DocumentOff' },
    { type: 'DocumentNotShown', why: 'STOPPED' },
  ])('closes the camera with %o', async (document) => {
    await scene.allowed();
    await scene.view(document);
    expect(scene.isOpen).toBe(false);
    expect(scene.lane.at(-1)).toBeNull();
    await scene.desk.take();
    expect(scene.uploaded).toEqual([]);
  });

  it('closes it with the call, and at once when the citizen stops', async () => {
    await scene.allowed();
    scene.desk.follow(undefined);
    expect(scene.isOpen).toBe(false);
    await scene.allowed();
    scene.desk.stop();
    expect(scene.isOpen).toBe(false);
    expect(scene.sent.at(-1)).toEqual({ type: 'StopDocument', call: CALL });
  });

  it('tells the clerk when the camera is pulled out', async () => {
    await scene.allowed();
    scene.track.dispatchEvent(new Event('ended'));
    expect(scene.sent.at(-1)).toEqual({ type: 'StopDocument', call: CALL });
  });
});
