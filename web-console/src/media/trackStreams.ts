/** Chromium's insertable streams, which the DOM types do not know. */
export interface TrackStreams {
  MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  MediaStreamTrackGenerator: new (init: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** Those of this browser; nothing where it has none. */
export function trackStreams(): TrackStreams | undefined {
  return 'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window
    ? (window as unknown as TrackStreams)
    : undefined;
}
