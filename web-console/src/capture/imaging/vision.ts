import type { Quad } from './geometry';
import type { Verdict } from './quality';
import type { Done, Work } from './worker';

/** What a page wants of a picture; it takes long, so a worker does it. */
export interface Vision {
  /** Rejects when it is no picture. */
  judge(picture: Blob): Promise<Verdict>;
  /** A JPEG of the page between the corners. Rejects when it is no picture. */
  straighten(picture: Blob, corners: Quad): Promise<Blob>;
}

/** Without the id, which is given here. */
type Wanted = Work extends infer Each ? (Each extends Work ? Omit<Each, 'id'> : never) : never;

/** Vision in a worker of this page, which is started when it is first needed. */
export class WorkerVision implements Vision {
  private worker: Worker | undefined;
  private last = 0;
  private readonly waiting = new Map<number, (done: Done) => void>();

  async judge(picture: Blob): Promise<Verdict> {
    const done = await this.ask({ do: 'judge', picture });
    if ('verdict' in done) return done.verdict;
    throw new Error('no picture');
  }

  async straighten(picture: Blob, corners: Quad): Promise<Blob> {
    const done = await this.ask({ do: 'straighten', picture, corners });
    if ('picture' in done) return done.picture;
    throw new Error('no picture');
  }

  private ask(wanted: Wanted): Promise<Done> {
    const worker = (this.worker ??= this.start());
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      worker.postMessage({ ...wanted, id } satisfies Work);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Done>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    };
    // It could not be loaded or has died: whoever waits is told, and the next one starts another.
    worker.onerror = () => {
      this.worker = undefined;
      for (const [id, tell] of this.waiting) tell({ id, failed: true });
      this.waiting.clear();
    };
    return worker;
  }
}
