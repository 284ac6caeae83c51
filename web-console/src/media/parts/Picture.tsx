import { useCallback, useEffect, useRef, useState } from 'react';
import styles from './Picture.module.css';
import { beginWith, draw, follow, giveUpWaiting, type Slot } from './succession';

interface Props {
  stream: MediaStream | null;
  testId: string;
  label: string;
  /** As in a mirror, for the own picture; it makes no sound. */
  own?: boolean;
  /** Loudness from 0 to 1. */
  volume?: number;
  /** The loudspeaker to play on; the system's own without one. */
  speaker?: string | undefined;
  className?: string | undefined;
  /** A frame is on the screen; told for each. */
  onFrame?: () => void;
  /** It is drawn that high, in device pixels; told at first and whenever that changes. */
  onDrawn?: (height: number) => void;
  /** Whether the browser refuses the sound until somebody touches the page; the picture runs in silence then. */
  onSilenced?: (silenced: boolean) => void;
  /** When this changes, refused sound is tried again: after a touch, or once the page's own microphone is on. */
  tryAgain?: unknown;
}

/** Plays with sound, or at least without; gives whether the sound was refused. */
async function playAloud(video: HTMLVideoElement): Promise<boolean> {
  video.muted = false;
  try {
    await video.play();
    return false;
  } catch (failure) {
    // Anything else means that the element has been given something newer to play.
    if (!(failure instanceof DOMException) || failure.name !== 'NotAllowedError') return false;
    video.muted = true;
    await video.play().catch(() => undefined);
    return true;
  }
}

/** Longest time for which what was shown before stays: its sound ends soon after the other way has opened. */
const LONGEST_WAIT_MILLIS = 1_000;

/** A face is taken like this by most cameras. */
const USUAL_ASPECT = 16 / 9;

/** How high the picture is, in device pixels, with what its frame cuts off at the top and the bottom. */
function drawnHeight(video: HTMLVideoElement): number {
  const { clientWidth, clientHeight, videoWidth, videoHeight } = video;
  const aspect = videoHeight === 0 ? USUAL_ASPECT : videoWidth / videoHeight;
  const whole = getComputedStyle(video).objectFit === 'contain';
  const fitted = (whole ? Math.min : Math.max)(clientHeight, clientWidth / aspect);
  return fitted * window.devicePixelRatio;
}

/**
 * A live picture with its sound. A stream that follows another, because the same person comes by another way now, is started
 * beneath it and takes its place with its first frame: a video that is given something new to play shows nothing for a while.
 */
export function Picture(props: Props) {
  const { stream, onFrame } = props;
  const [succession, setSuccession] = useState(() => beginWith(stream));
  const next = follow(succession, stream);
  if (next !== succession) setSuccession(next);
  const { shown, coming } = next;
  const waiting = coming?.id;

  useEffect(() => {
    if (waiting === undefined) return undefined;
    const timer = setTimeout(() => setSuccession(giveUpWaiting), LONGEST_WAIT_MILLIS);
    return () => clearTimeout(timer);
  }, [waiting]);

  const firstFrame = useCallback((id: number) => setSuccession((last) => draw(last, id)), []);
  const slots = coming === undefined ? [shown] : [shown, coming];
  return slots.map((slot) => (
    <Video
      key={slot.id}
      {...props}
      slot={slot}
      beneath={slot.id === waiting}
      onFirstFrame={firstFrame}
      onFrame={slot.stream === stream ? onFrame : undefined}
    />
  ));
}

interface VideoProps extends Omit<Props, 'stream' | 'onFrame'> {
  slot: Slot;
  /** Neither heard nor found by anybody: another one covers it. */
  beneath: boolean;
  onFirstFrame: (id: number) => void;
  onFrame: (() => void) | undefined;
}

function Video(props: VideoProps) {
  const { slot, own = false, beneath, volume = 1, speaker = '', tryAgain } = props;
  const { id, stream, drawn } = slot;
  const { onFirstFrame, onFrame, onDrawn, onSilenced } = props;
  const video = useRef<HTMLVideoElement>(null);
  const silent = own || beneath;

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const fresh = element.srcObject !== stream;
    if (fresh) {
      element.muted = silent;
      element.srcObject = stream;
    }
    if (stream === null || silent || !(fresh || element.muted)) return;
    void playAloud(element).then(onSilenced);
  }, [stream, silent, tryAgain, onSilenced]);

  useEffect(() => {
    if (video.current !== null) video.current.volume = volume;
  }, [volume]);

  useEffect(() => {
    const element = video.current;
    // Not every browser lets a page choose; a loudspeaker that is gone leaves the system's own.
    if (own || element === null || !('setSinkId' in element)) return;
    element.setSinkId(speaker).catch(() => undefined);
  }, [own, speaker]);

  useEffect(() => {
    const element = video.current;
    if (element === null || (drawn && onFrame === undefined)) return undefined;
    let handle = element.requestVideoFrameCallback(function told() {
      if (!drawn) onFirstFrame(id);
      onFrame?.();
      handle = element.requestVideoFrameCallback(told);
    });
    return () => element.cancelVideoFrameCallback(handle);
  }, [id, drawn, onFirstFrame, onFrame]);

  useEffect(() => {
    const element = video.current;
    if (element === null || beneath || onDrawn === undefined) return undefined;
    const sizes = new ResizeObserver(() => onDrawn(drawnHeight(element)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [beneath, onDrawn]);

  const looks = [styles.picture, own && styles.mirrored, beneath && styles.beneath];
  return (
    <video
      ref={video}
      className={[...looks, props.className].filter(Boolean).join(' ')}
      data-testid={beneath ? undefined : props.testId}
      aria-label={props.label}
      aria-hidden={beneath}
      autoPlay
      playsInline
      muted={own}
    />
  );
}
