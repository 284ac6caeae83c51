/** Tracks and streams for tests, as far as anything here looks at them. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly id: string;
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  private copies = 0;

  constructor(kind: 'audio' | 'video', id: string) {
    super();
    this.kind = kind;
    this.id = id;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** What was asked of it last. */
  constraints: MediaTrackConstraints = {};

  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.constraints = constraints;
    return Promise.resolve();
  }

  /** Numbered, as its original, in the order of their making. */
  clone(): FakeTrack {
    this.copies += 1;
    const copy = new FakeTrack(this.kind, `${this.id}/${this.copies}`);
    copy.enabled = this.enabled;
    return copy;
  }

  /** Of the picture, where a test wants it to have one. */
  size: Pick<MediaTrackSettings, 'width' | 'height'> = {};

  getSettings(): MediaTrackSettings {
    return { deviceId: this.id, ...this.size };
  }
}

export function fakeTrack(kind: 'audio' | 'video', id: string = kind): MediaStreamTrack {
  return new FakeTrack(kind, id) as unknown as MediaStreamTrack;
}

export class FakeStream {
  private tracks: MediaStreamTrack[];

  constructor(tracks: MediaStreamTrack[] = []) {
    this.tracks = [...tracks];
  }

  addTrack(track: MediaStreamTrack): void {
    if (!this.tracks.includes(track)) this.tracks.push(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.tracks = this.tracks.filter((each) => each !== track);
  }

  getAudioTracks(): MediaStreamTrack[] {
    return this.tracks.filter(({ kind }) => kind === 'audio');
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.tracks];
  }
}
