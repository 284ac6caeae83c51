import { Listeners } from '../live/listeners';
import {
  problemOf,
  readChoice,
  writeChoice,
  type DeviceChoice,
  type DeviceProblem,
  type DeviceUse,
} from './devices';

/** The own camera and microphone. */
export type LocalMediaState =
  | { phase: 'off' }
  | { phase: 'asking' }
  /** At least one of them works; the other may be missing and why. */
  | {
      phase: 'on';
      stream: MediaStream;
      audio: MediaStreamTrack | null;
      video: MediaStreamTrack | null;
      cameraProblem?: DeviceProblem;
      microphoneProblem?: DeviceProblem;
    }
  | { phase: 'failed'; cameraProblem: DeviceProblem; microphoneProblem: DeviceProblem };

export interface LocalMediaHost {
  /** Absent on a page that is not secure. */
  devices: MediaDevices | undefined;
  storage: Storage;
  createStream(tracks: MediaStreamTrack[]): MediaStream;
}

type Got = { track: MediaStreamTrack } | { problem: DeviceProblem } | { unwanted: true };

const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30, max: 30 },
};

const SOUND: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

/** Keeps camera and microphone on while somebody holds them, and off otherwise, so that the camera's light is honest. */
export class LocalMedia {
  private readonly host: LocalMediaHost;
  private readonly changes = new Listeners<void>();
  private state: LocalMediaState = { phase: 'off' };
  private chosen: DeviceChoice;
  private holders = 0;
  /** Grows with every (re)opening; an older one that answers late is put away. */
  private opening = 0;
  private microphoneOn = true;
  private cameraOn = true;
  private cameraWanted = true;

  constructor(host: LocalMediaHost) {
    this.host = host;
    this.chosen = readChoice(host.storage);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  readonly getSnapshot = (): LocalMediaState => this.state;

  get choice(): DeviceChoice {
    return this.chosen;
  }

  get microphone(): boolean {
    return this.microphoneOn;
  }

  get camera(): boolean {
    return this.cameraOn;
  }

  /** Switches camera and microphone on; they go off when everybody has released them. */
  hold(): () => void {
    this.holders += 1;
    if (this.holders === 1) this.reopen();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holders -= 1;
      if (this.holders === 0) this.switchOff();
    };
  }

  /** Asks for the devices once more, after a permission or a plug has changed. */
  reopen(): void {
    if (this.holders > 0) void this.open();
  }

  /** Uses this device from now on and remembers it for this browser; without an id, the system's own choice. */
  choose(use: DeviceUse, id: string | undefined): void {
    this.chosen = { ...this.chosen, [use]: id };
    writeChoice(this.host.storage, this.chosen);
    if (use === 'speaker') this.publish({ ...this.state });
    else this.reopen();
  }

  /** Mutes or opens the microphone; stays so for the next call. */
  setMicrophone(on: boolean): void {
    this.microphoneOn = on;
    this.applySwitches();
  }

  /** Blackens or shows the own picture. */
  setCamera(on: boolean): void {
    this.cameraOn = on;
    this.applySwitches();
  }

  /** Whether the camera is switched on with the microphone; where nobody sees the picture its light stays off. */
  wantCamera(wanted: boolean): void {
    if (this.cameraWanted === wanted) return;
    this.cameraWanted = wanted;
    this.reopen();
  }

  private async open(): Promise<void> {
    this.opening += 1;
    const opening = this.opening;
    if (this.state.phase !== 'on') this.publish({ phase: 'asking' });
    const [audio, video] = await this.ask();
    if (opening !== this.opening) {
      stop(audio, video);
      return;
    }
    this.stopTracks();
    this.publish(this.stateOf(audio, video));
    this.applySwitches();
  }

  /** Both at once, so that the browser asks the person one question; one by one when only one of them is there. */
  private async ask(): Promise<[audio: Got, video: Got]> {
    const audio = { ...SOUND, ...device(this.chosen.microphone) };
    if (!this.cameraWanted) return [await this.askForSound(audio), { unwanted: true }];
    const video = { ...PICTURE, ...device(this.chosen.camera) };
    if (this.host.devices === undefined) {
      return [{ problem: 'INSECURE_PAGE' }, { problem: 'INSECURE_PAGE' }];
    }
    const both = await this.get({ audio, video });
    if (!('problem' in both)) return both.tracks;
    if (both.problem === 'NOT_ALLOWED')
      return [{ problem: 'NOT_ALLOWED' }, { problem: 'NOT_ALLOWED' }];
    const sound = await this.get({ audio });
    const picture = await this.get({ video });
    return [
      'problem' in sound ? sound : sound.tracks[0],
      'problem' in picture ? picture : picture.tracks[1],
    ];
  }

  private async askForSound(audio: MediaTrackConstraints): Promise<Got> {
    if (this.host.devices === undefined) return { problem: 'INSECURE_PAGE' };
    const sound = await this.get({ audio });
    return 'problem' in sound ? sound : sound.tracks[0];
  }

  private async get(
    constraints: MediaStreamConstraints,
  ): Promise<{ tracks: [audio: Got, video: Got] } | { problem: DeviceProblem }> {
    try {
      const stream = await this.host.devices?.getUserMedia(constraints);
      const found = (kind: string): Got => {
        const track = stream?.getTracks().find((each) => each.kind === kind);
        return track === undefined ? { problem: 'NOT_FOUND' } : { track };
      };
      return { tracks: [found('audio'), found('video')] };
    } catch (failure) {
      return { problem: problemOf(failure) };
    }
  }

  private stateOf(audio: Got, video: Got): LocalMediaState {
    if ('problem' in audio && !('track' in video)) {
      const cameraProblem = 'problem' in video ? video.problem : audio.problem;
      return { phase: 'failed', cameraProblem, microphoneProblem: audio.problem };
    }
    const tracks = [audio, video].flatMap((got) => ('track' in got ? [got.track] : []));
    for (const track of tracks) {
      track.addEventListener('ended', () => this.reopen());
    }
    return {
      phase: 'on',
      stream: this.host.createStream(tracks),
      audio: 'track' in audio ? audio.track : null,
      video: 'track' in video ? video.track : null,
      ...('problem' in audio ? { microphoneProblem: audio.problem } : {}),
      ...('problem' in video ? { cameraProblem: video.problem } : {}),
    };
  }

  private applySwitches(): void {
    if (this.state.phase !== 'on') return;
    if (this.state.audio !== null) this.state.audio.enabled = this.microphoneOn;
    if (this.state.video !== null) this.state.video.enabled = this.cameraOn;
    this.publish({ ...this.state });
  }

  private switchOff(): void {
    this.opening += 1;
    this.stopTracks();
    this.publish({ phase: 'off' });
  }

  private stopTracks(): void {
    if (this.state.phase === 'on') for (const track of this.state.stream.getTracks()) track.stop();
  }

  private publish(state: LocalMediaState): void {
    this.state = state;
    this.changes.tell();
  }
}

/** As a wish: a device that has gone must not keep the page from the others. */
function device(id: string | undefined): MediaTrackConstraints {
  return id === undefined ? {} : { deviceId: { ideal: id } };
}

function stop(...all: Got[]): void {
  for (const got of all) if ('track' in got) got.track.stop();
}
