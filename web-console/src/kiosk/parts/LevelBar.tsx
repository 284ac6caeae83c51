import { useEffect, useRef } from 'react';
import { LevelMeter } from '../../media/levelMeter';
import styles from './LevelBar.module.css';

/** How loud this side is: the citizen sees that the microphone hears. */
export function LevelBar(props: { stream: MediaStream; label: string }) {
  const { stream, label } = props;
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
    <div className={styles.bar} role="img" aria-label={label}>
      <div ref={level} className={styles.level} />
    </div>
  );
}
