import type { MakeMasker, Masker, Region } from './masks';
import type { ToMaskWorker } from './maskWorker';
import { takeFrames } from './screenCapture';

/** Chromium's insertable streams, which the DOM types do not know. */
interface TrackStreams {
  MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  MediaStreamTrackGenerator: new (init: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** Covers parts of a picture in a worker of its own, so that a busy page does not hold it up. */
export const maskInBrowser: MakeMasker = (track, regions) =>
  'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window
    ? new BrowserMasker(track, regions, window as unknown as TrackStreams)
    : undefined;

class BrowserMasker implements Masker {
  readonly track: MediaStreamTrack;
  private readonly raw: MediaStreamTrack;
  private readonly worker: Worker;

  constructor(raw: MediaStreamTrack, regions: readonly Region[], streams: TrackStreams) {
    this.raw = raw;
    const { readable } = new streams.MediaStreamTrackProcessor({ track: raw });
    const generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
    generator.contentHint = raw.contentHint;
    this.track = generator;
    this.worker = new Worker(new URL('./maskWorker.ts', import.meta.url), { type: 'module' });
    // The boxes are there before the first picture.
    this.cover(regions);
    const { writable } = generator;
    this.tell({ readable, writable }, [readable, writable]);
  }

  cover(regions: readonly Region[]): void {
    this.tell({ regions });
  }

  setRate(frames: number): void {
    takeFrames(this.raw, frames);
  }

  stop(): void {
    this.raw.stop();
    this.track.stop();
    this.worker.terminate();
  }

  private tell(message: ToMaskWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
