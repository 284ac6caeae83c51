import type { Region } from './masks';
import type { MakeScreenFilter, ScreenFilter } from './screenFilter';
import type { ToScreenFilterWorker } from './screenFilterWorker';
import { type TrackStreams, trackStreams } from './trackStreams';

/** Filters a screen in a worker of its own, so that a busy page does not hold it up. */
export const filterInBrowser: MakeScreenFilter = (track, regions) => {
  const streams = trackStreams();
  return streams && new BrowserScreenFilter(track, regions, streams);
};

class BrowserScreenFilter implements ScreenFilter {
  readonly track: MediaStreamTrack;
  private readonly raw: MediaStreamTrack;
  private readonly worker: Worker;

  constructor(raw: MediaStreamTrack, regions: readonly Region[], streams: TrackStreams) {
    this.raw = raw;
    const { readable } = new streams.MediaStreamTrackProcessor({ track: raw });
    const generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
    generator.contentHint = raw.contentHint;
    this.track = generator;
    this.worker = new Worker(new URL('./screenFilterWorker.ts', import.meta.url), {
      type: 'module',
    });
    // The boxes are there before the first picture.
    this.cover(regions);
    const { writable } = generator;
    this.tell({ readable, writable }, [readable, writable]);
  }

  cover(regions: readonly Region[]): void {
    this.tell({ regions });
  }

  stop(): void {
    this.raw.stop();
    this.track.stop();
    this.worker.terminate();
  }

  private tell(message: ToScreenFilterWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
