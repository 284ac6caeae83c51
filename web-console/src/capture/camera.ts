/** A camera that looks down on paper. */
export interface DocumentCamera {
  /** Opens it; rejects when there is none or it may not be used. */
  open(): Promise<MediaStreamTrack>;
  /** A JPEG in the camera's full resolution; rejects when it gives no picture (any more). */
  take(): Promise<Blob>;
  close(): void;
}

/** How document cameras call themselves; some are called after their makers only. */
const LABELS = /document|docu|scan|高拍|实物|文档|eloam|deli|czur|joyusing|ipevo/i;

/** As much as it has: what cannot be read here cannot be read later. */
const FULL = { width: { ideal: 3840 }, height: { ideal: 2160 } };

const JPEG_QUALITY = 0.95;

/** The page's own document camera; its only camera where it has no other, and the citizen holds the paper up. */
export class PageCamera implements DocumentCamera {
  private readonly devices: MediaDevices | undefined;
  private stream: MediaStream | undefined;

  /** @param devices absent on a page that is not secure */
  constructor(devices: MediaDevices | undefined) {
    this.devices = devices;
  }

  /** Whether there is one that calls itself so; a camera that looks at people is none. */
  async isThere(): Promise<boolean> {
    return (await this.find()) !== undefined;
  }

  private async find(): Promise<MediaDeviceInfo | undefined> {
    const known = (await this.devices?.enumerateDevices()) ?? [];
    return known.find(({ kind, label }) => kind === 'videoinput' && LABELS.test(label));
  }

  async open(): Promise<MediaStreamTrack> {
    this.close();
    if (this.devices === undefined) throw new Error('no cameras here');
    const camera = await this.find();
    const which = camera === undefined ? {} : { deviceId: { exact: camera.deviceId } };
    const stream = await this.devices.getUserMedia({ audio: false, video: { ...FULL, ...which } });
    this.stream = stream;
    const [track] = stream.getVideoTracks();
    if (track === undefined) throw new Error('a camera without a picture');
    track.contentHint = 'detail';
    return track;
  }

  async take(): Promise<Blob> {
    if (this.stream === undefined) throw new Error('not open');
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = this.stream;
    await video.play();
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    video.srcObject = null;
    return new Promise((resolve, reject) => {
      const made = (blob: Blob | null) =>
        blob === null ? reject(new Error('no picture')) : resolve(blob);
      canvas.toBlob(made, 'image/jpeg', JPEG_QUALITY);
    });
  }

  close(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
  }
}
