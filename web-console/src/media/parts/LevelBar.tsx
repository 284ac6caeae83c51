import { useEffect, useRef } from 'react';
import { LevelMeter } from '../levelMeter';
import styles from './LevelBar.module.css';

/** How loud a stream is now, drawn without rendering anything anew. */
export function LevelBar(props: {
  stream: MediaStream;
  label: string;
  className?: string | undefined;
}) {
  const { stream, label, className } = props;
  const level = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return undefined;
    const context = new AudioContext();
    const meter = new LevelMeter(context, stream);
    let frame = requestAnimationFrame(function draw() {
      if (level.current !== null) level.current.style.transform = `scaleX(${meter.read()})`;
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      meter.close();
      void context.close();
    };
  }, [stream]);
  return (
    <div className={`${styles.bar} ${className ?? ''}`} role="img" aria-label={label}>
      <div ref={level} className={styles.level} />
    </div>
  );
}
