import type { ComponentProps, ReactNode } from 'react';
import { LevelBar } from './LevelBar';
import styles from './OwnTile.module.css';

/** What of the own voice goes out: a stream with its level, or why nothing does. */
type OwnVoice =
  { readonly stream: MediaStream; readonly label: string } | { readonly missing: string };

/** The own picture in a corner of those of the others, and below how loud the own voice is. */
export function OwnTile(
  props: Omit<ComponentProps<'div'>, 'children'> & {
    /** Nothing is said of it while the browser asks for it. */
    voice?: OwnVoice | undefined;
    children: ReactNode;
  },
) {
  const { voice, children, className, ...tile } = props;
  return (
    <div className={`${styles.tile} ${className ?? ''}`} {...tile}>
      {children}
      {voice !== undefined &&
        ('stream' in voice ? (
          <LevelBar {...voice} className={styles.level} />
        ) : (
          <strong className={styles.muted}>{voice.missing}</strong>
        ))}
    </div>
  );
}
