import type { Region } from './masks';

/**
 * A screen's picture on its way out: black where something is private, and only those frames of it that show something
 * new, so that nobody packs, sends, unpacks and draws what is there already.
 */
export interface ScreenFilter {
  readonly track: MediaStreamTrack;
  /** Covers these parts of every frame from here on, and no others. */
  cover(regions: readonly Region[]): void;
  /** Ends the filter and what it was given. */
  stop(): void;
}

/** Makes a filter out of a track that covers these parts from the first frame on; nothing in a browser that cannot. */
export type MakeScreenFilter = (
  track: MediaStreamTrack,
  regions: readonly Region[],
) => ScreenFilter | undefined;
