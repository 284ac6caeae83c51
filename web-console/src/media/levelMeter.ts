/** Quieter than this is silence for a person at arm's length, in dBFS. */
const FLOOR_DB = -60;

/** Loudness of one block of samples as a share from 0 (silence) to 1 (full scale), on a scale as people hear it. */
export function loudness(samples: Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  const rms = Math.sqrt(squares / Math.max(samples.length, 1));
  const decibels = 20 * Math.log10(Math.max(rms, 1e-6));
  return Math.min(Math.max(1 - decibels / FLOOR_DB, 0), 1);
}

/** Measures how loud a track is now. */
export class LevelMeter {
  private readonly source: MediaStreamAudioSourceNode;
  private readonly analyser: AnalyserNode;
  private readonly samples: Float32Array<ArrayBuffer>;

  /** @param context running, or resumed by the page once somebody has touched it */
  constructor(context: AudioContext, stream: MediaStream) {
    this.source = context.createMediaStreamSource(stream);
    this.analyser = context.createAnalyser();
    this.analyser.fftSize = 1024;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.source.connect(this.analyser);
  }

  /** The level now, 0 to 1. */
  read(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    return loudness(this.samples);
  }

  close(): void {
    this.source.disconnect();
  }
}
