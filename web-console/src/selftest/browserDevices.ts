import { brightnessOf, greyOf } from '../capture/imaging/pixels';
import type { DeviceChoice } from '../media/devices';
import { silentContext } from '../media/silentContext';
import type { DevicesHost, Glance, OpenedCamera, OpenedMicrophone } from './deviceCheck';
import { decibelsOf } from './tone';

/** As the microphone gives it: a browser that takes noise for nothing would make a quiet room look muted. */
const RAW: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

/** More than half a second at 48 kHz, so that nothing between two looks is missed on a machine that is busy. */
const SAMPLES = 32_768;

/** Of so few pixels the brightness is known well enough. */
const SMALL = { width: 32, height: 18 };

/**
 * The own devices in the real browser, those that calls use.
 *
 * @param choice what somebody has chosen in this browser
 */
export function browserDevices(choice: () => DeviceChoice): DevicesHost {
  return {
    permission: async (use) => {
      const { state } = await navigator.permissions.query({ name: use });
      return state;
    },
    openMicrophone: async () => new Microphone(await get('audio', choice().microphone, RAW)),
    openCamera: async () => Camera.of(await get('video', choice().camera, {})),
  };
}

async function get(
  kind: 'audio' | 'video',
  deviceId: string | undefined,
  wish: MediaTrackConstraints,
): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    [kind]: { ...wish, ...(deviceId && { deviceId }) },
  });
}

class Microphone implements OpenedMicrophone {
  private readonly stream: MediaStream;
  private readonly context = silentContext();
  private readonly analyser: AnalyserNode;
  private readonly samples = new Float32Array(SAMPLES);

  constructor(stream: MediaStream) {
    this.stream = stream;
    this.analyser = new AnalyserNode(this.context, { fftSize: SAMPLES });
    this.context.createMediaStreamSource(stream).connect(this.analyser);
  }

  get muted(): boolean {
    return this.stream.getAudioTracks().some((track) => track.muted);
  }

  level(): number | undefined {
    if (this.context.state !== 'running') return undefined;
    this.analyser.getFloatTimeDomainData(this.samples);
    return decibelsOf(this.samples);
  }

  close(): void {
    stop(this.stream);
    void this.context.close();
  }
}

class Camera implements OpenedCamera {
  private readonly stream: MediaStream;
  private readonly video = document.createElement('video');
  private readonly pen: CanvasRenderingContext2D;

  static of(stream: MediaStream): Camera {
    const canvas = Object.assign(document.createElement('canvas'), SMALL);
    const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (pen !== null) return new Camera(stream, pen);
    stop(stream);
    throw new Error('there is no canvas to draw on');
  }

  private constructor(stream: MediaStream, pen: CanvasRenderingContext2D) {
    this.stream = stream;
    this.pen = pen;
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.srcObject = stream;
    this.video.play().catch(() => undefined);
  }

  look(): Glance | undefined {
    const { videoWidth: width, videoHeight: height, readyState } = this.video;
    if (width === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined;
    this.pen.drawImage(this.video, 0, 0, SMALL.width, SMALL.height);
    const seen = this.pen.getImageData(0, 0, SMALL.width, SMALL.height);
    return { width, height, brightness: brightnessOf(greyOf(seen)) };
  }

  close(): void {
    this.video.srcObject = null;
    stop(this.stream);
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
