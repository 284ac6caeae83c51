import type { DialTestReportSound } from '../protocol/generated';
import { median } from './pictureLog';

/** How loud the tone is sent: clear, and far from what an encoder would limit. About −23 dBFS. */
const GAIN = 0.1;

const FFT_SIZE = 4_096;

/** As often as it is listened in a second. */
const LISTENED_LAST = 10;

/** Below this there is no tone to speak of, in dBFS. */
const NOTHING_DECIBELS = -100;

/** A tone that nobody here hears. */
export class ToneSource {
  readonly track: MediaStreamTrack;
  private readonly oscillator: OscillatorNode;

  constructor(context: AudioContext, hertz: number) {
    const gain = new GainNode(context, { gain: GAIN });
    const out = new MediaStreamAudioDestinationNode(context);
    this.oscillator = new OscillatorNode(context, { frequency: hertz });
    this.oscillator.connect(gain).connect(out);
    this.oscillator.start();
    const [track] = out.stream.getAudioTracks();
    if (track === undefined) throw new Error('there is no track of the tone');
    this.track = track;
  }

  stop(): void {
    this.oscillator.stop();
    this.track.stop();
  }
}

/** Hears which tone is in a stream, and plays nothing of it. */
export class ToneMeter {
  private readonly source: MediaStreamAudioSourceNode;
  private readonly analyser: AnalyserNode;
  private readonly element = new Audio();
  private readonly samples: Float32Array<ArrayBuffer>;
  private readonly spectrum: Float32Array<ArrayBuffer>;
  private readonly heard: DialTestReportSound[] = [];

  constructor(context: AudioContext, stream: MediaStream) {
    // Chromium decodes what somebody plays: this one plays it without a sound.
    this.element.muted = true;
    this.element.srcObject = stream;
    this.element.play().catch(() => undefined);
    this.source = context.createMediaStreamSource(stream);
    this.analyser = new AnalyserNode(context, { fftSize: FFT_SIZE, smoothingTimeConstant: 0 });
    this.source.connect(this.analyser);
    this.samples = new Float32Array(this.analyser.fftSize);
    this.spectrum = new Float32Array(this.analyser.frequencyBinCount);
  }

  /** Listens for a moment. */
  listen(): void {
    this.analyser.getFloatTimeDomainData(this.samples);
    this.analyser.getFloatFrequencyData(this.spectrum);
    const binHertz = this.analyser.context.sampleRate / FFT_SIZE;
    this.heard.push({
      hertz: loudestHertz(this.spectrum, binHertz),
      levelDecibels: decibelsOf(this.samples),
    });
  }

  /** What was heard most of the last moments: before them the sound may not have come yet. */
  report(): DialTestReportSound {
    const last = this.heard.slice(-LISTENED_LAST);
    return {
      hertz: median(last.map(({ hertz }) => hertz)) ?? 0,
      levelDecibels: median(last.map(({ levelDecibels }) => levelDecibels)) ?? NOTHING_DECIBELS,
    };
  }

  stop(): void {
    this.source.disconnect();
    this.element.srcObject = null;
  }
}

/** How loud these samples are, relative to full scale. */
export function decibelsOf(samples: Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  const rms = Math.sqrt(squares / Math.max(samples.length, 1));
  return Math.max(20 * Math.log10(Math.max(rms, 1e-9)), NOTHING_DECIBELS);
}

/**
 * The tone that is loudest in a spectrum, between its two neighbouring lines by the parabola through the three of them; 0 in
 * silence.
 */
export function loudestHertz(spectrum: Float32Array, binHertz: number): number {
  let loudest = 1;
  for (let at = 1; at < spectrum.length - 1; at += 1) {
    if ((spectrum[at] ?? 0) > (spectrum[loudest] ?? 0)) loudest = at;
  }
  const [before = 0, peak = 0, after = 0] = spectrum.slice(loudest - 1, loudest + 2);
  if (!Number.isFinite(before + peak + after) || peak < NOTHING_DECIBELS) return 0;
  const bend = before - 2 * peak + after;
  const shift = bend === 0 ? 0 : (before - after) / (2 * bend);
  return (loudest + shift) * binHertz;
}
