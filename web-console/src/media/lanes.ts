/** What this page sends to a peer; `null` sends nothing of that kind. */
export interface OutgoingTracks {
  readonly audio: MediaStreamTrack | null;
  /** The camera. */
  readonly video: MediaStreamTrack | null;
  /** The kiosk's screen; nobody else has one to send. */
  readonly screen: MediaStreamTrack | null;
  /** What lies under the kiosk's document camera. */
  readonly document: MediaStreamTrack | null;
}

export const NO_TRACKS: OutgoingTracks = { audio: null, video: null, screen: null, document: null };

/** Without documents, for who sees the screen and no more. */
export function withoutDocument(tracks: OutgoingTracks): OutgoingTracks {
  return { ...tracks, document: null };
}

/** Sound and face alone, for whom the citizen has not agreed to show more. */
export function withoutShared(tracks: OutgoingTracks): OutgoingTracks {
  return { ...tracks, screen: null, document: null };
}

/** Sound alone, for whom this page may speak to and not be seen by. */
export function voiceOf(tracks: OutgoingTracks): OutgoingTracks {
  return { ...NO_TRACKS, audio: tracks.audio };
}

/** What is shown alone, while face and voice take another way. */
export function withoutFace(tracks: OutgoingTracks): OutgoingTracks {
  return { ...tracks, audio: null, video: null };
}

export type Lane = keyof OutgoingTracks;

/** In the order of the lines in every description. */
export const LANES: readonly Lane[] = ['audio', 'video', 'screen', 'document'];

/** Whether only the initiating side, which is the kiosk, sends on this lane. */
export function isOneWay(lane: Lane): boolean {
  return lane === 'screen' || lane === 'document';
}

/** What the encoder of a lane may spend. */
export type LaneLimits = Pick<RTCRtpEncodingParameters, 'maxBitrate' | 'maxFramerate'>;

/** 720p at 30 frames stays sharp with this; more is taken from the audio and the other calls of the centre. */
export const VIDEO_LIMITS: LaneLimits = { maxBitrate: 2_500_000, maxFramerate: 30 };

/** Small letters on 1080p stay readable with this while a page is scrolled. How many frames there are changes all the time. */
export const SCREEN_LIMITS: LaneLimits = { maxBitrate: 4_000_000 };

/** Paper lies still: few frames, each of them sharp enough to read. */
export const DOCUMENT_LIMITS: LaneLimits = { maxBitrate: 2_500_000, maxFramerate: 15 };
