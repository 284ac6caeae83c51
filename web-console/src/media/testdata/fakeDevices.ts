import { fakeTrack, type FakeTrack } from './fakeMedia';

/** The devices of a machine, by the rules of W3C mediacapture-streams: all that was asked for, or nothing and an error. */
export class FakeDevices extends EventTarget {
  /** What is plugged in, and what it answers instead of a track. */
  camera: 'present' | 'absent' | 'busy' = 'present';
  microphone: 'present' | 'absent' | 'busy' = 'present';
  permitted = true;
  /** What comes of asking for the screen. */
  screen: 'given' | 'declined' | 'broken' = 'given';
  readonly requests: MediaStreamConstraints[] = [];
  readonly tracks: MediaStreamTrack[] = [];
  private given = 0;

  get live(): string[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live').map(({ id }) => id);
  }

  asMediaDevices(): MediaDevices {
    return this as unknown as MediaDevices;
  }

  getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.requests.push(constraints);
    if (!this.permitted) return Promise.reject(new DOMException('', 'NotAllowedError'));
    const wanted = [
      ...(constraints.audio === undefined ? [] : [['audio', this.microphone] as const]),
      ...(constraints.video === undefined ? [] : [['video', this.camera] as const]),
    ];
    if (wanted.some(([, state]) => state === 'absent')) {
      return Promise.reject(new DOMException('', 'NotFoundError'));
    }
    if (wanted.some(([, state]) => state === 'busy')) {
      return Promise.reject(new DOMException('', 'NotReadableError'));
    }
    this.given += 1;
    const tracks = wanted.map(([kind]) => fakeTrack(kind, `${kind}-${this.given}`));
    this.tracks.push(...tracks);
    return Promise.resolve({ getTracks: () => tracks } as unknown as MediaStream);
  }

  getDisplayMedia(): Promise<MediaStream> {
    if (this.screen === 'declined') {
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    }
    if (this.screen === 'broken') return Promise.reject(new DOMException('', 'NotReadableError'));
    this.given += 1;
    const track = fakeTrack('video', `screen-${this.given}`);
    this.tracks.push(track);
    const tracks = () => [track];
    return Promise.resolve({ getTracks: tracks, getVideoTracks: tracks } as unknown as MediaStream);
  }

  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const devices = [
      { kind: 'videoinput', deviceId: 'cam-1', label: 'Camera 1' },
      { kind: 'audioinput', deviceId: 'mic-1', label: 'Microphone 1' },
      { kind: 'audiooutput', deviceId: 'out-1', label: 'Headset' },
    ];
    return Promise.resolve(devices as MediaDeviceInfo[]);
  }

  /** Pulls the plug of the newest track of that kind. */
  unplug(kind: 'audio' | 'video'): void {
    const track = this.tracks.findLast((each) => each.kind === kind) as unknown as FakeTrack;
    track.stop();
    if (kind === 'video') this.camera = 'absent';
    else this.microphone = 'absent';
    track.dispatchEvent(new Event('ended'));
  }
}
