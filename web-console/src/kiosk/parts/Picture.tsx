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
  className?: string | undefined;
  /** A frame is on the screen. */
  onFrame?: () => void;
  /** The browser plays sound only after a touch. */
  onNeedsTouch?: () => void;
}

/** A live picture with its sound. */
export function Picture(props: Props) {
  const { stream, own = false, volume = 1, onFrame, onNeedsTouch } = props;
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const element = video.current;
    if (element === null || element.srcObject === stream) return;
    element.srcObject = stream;
    if (stream === null) return;
    element.play().catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'NotAllowedError') onNeedsTouch?.();
    });
  }, [stream, onNeedsTouch]);

  useEffect(() => {
    if (video.current !== null) video.current.volume = volume;
  }, [volume]);

  useEffect(() => {
    const element = video.current;
    if (element === null || onFrame === undefined) return undefined;
    let handle = element.requestVideoFrameCallback(function told() {
      onFrame();
      handle = element.requestVideoFrameCallback(told);
    });
    return () => element.cancelVideoFrameCallback(handle);
  }, [onFrame]);

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
