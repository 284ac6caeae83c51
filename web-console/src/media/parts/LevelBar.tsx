import { useEffect, useRef } from 'react';
import { LevelMeter } from '../levelMeter';
import { silentContext } from '../silentContext';
import styles from './LevelBar.module.css';

/** An ear does not hear more, and every drawing costs. */
const READ_MILLIS = 100;

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
    return measure(stream, (share) => {
      if (level.current !== null) level.current.style.transform = `scaleX(${share})`;
    });
  }, [stream]);
  return (
    <div className={`${styles.bar} ${className ?? ''}`} role="img" aria-label={label}>
      <div ref={level} className={styles.level} />
    </div>
  );
}

/** Tells the level regularly; gives how to stop that. */
function measure(stream: MediaStream, tell: (share: number) => void): () => void {
  const context = silentContext();
  const meter = new LevelMeter(context, stream);
  const reading = setInterval(() => tell(meter.read()), READ_MILLIS);
  return () => {
    clearInterval(reading);
    meter.close();
    void context.close();
  };
}
