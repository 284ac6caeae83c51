import { useEffect, useRef } from 'react';
import styles from './Picture.module.css';

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

/** A live picture with its sound. */
export function Picture(props: Props) {
  const { stream, own = false, volume = 1, speaker = '', tryAgain } = props;
  const { onFrame, onDrawn, onSilenced } = props;
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const fresh = element.srcObject !== stream;
    if (fresh) element.srcObject = stream;
    if (stream === null || own || !(fresh || element.muted)) return;
    void playAloud(element).then(onSilenced);
  }, [stream, own, tryAgain, onSilenced]);

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
    if (element === null || onFrame === undefined) return undefined;
    let handle = element.requestVideoFrameCallback(function told() {
      onFrame();
      handle = element.requestVideoFrameCallback(told);
    });
    return () => element.cancelVideoFrameCallback(handle);
  }, [onFrame]);

  useEffect(() => {
    const element = video.current;
    if (element === null || onDrawn === undefined) return undefined;
    const sizes = new ResizeObserver(() => onDrawn(drawnHeight(element)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [onDrawn]);

  return (
    <video
      ref={video}
      className={`${styles.picture} ${own ? styles.mirrored : ''} ${props.className ?? ''}`}
      data-testid={props.testId}
      aria-label={props.label}
      autoPlay
      playsInline
      muted={own}
    />
  );
}
