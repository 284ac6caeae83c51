import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Point, type Quad, withCorner } from '../imaging/geometry';
import styles from './Documents.module.css';

/** One press of an arrow key, as a share of the picture; ten times as much with Shift. */
const STEP = 0.002;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A picture with the four corners of the page on it, to be moved by hand or with the arrow keys; or without any. */
export function CornerFrame(props: {
  url: string;
  width: number;
  height: number;
  corners: Quad | undefined;
  onChange: (corners: Quad) => void;
}) {
  const { url, width, height, corners } = props;
  const { t } = useTranslation('capture');
  const frame = useRef<HTMLDivElement>(null);
  const move = (corner: number, to: Point) => {
    if (corners !== undefined) props.onChange(withCorner(corners, corner, to, width, height));
  };

  const dragged = (corner: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return;
    const box = frame.current.getBoundingClientRect();
    move(corner, {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    });
  };
  const pressed = (corner: number, at: Point) => (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const step = STEP * (event.shiftKey ? 10 : 1);
    move(corner, { x: at.x + way.x * step * width, y: at.y + way.y * step * height });
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      // As large as there is room either way, and never out of shape.
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `calc(${width / height} * var(--high))`,
      }}
    >
      <img src={url} alt={t('console.picture')} draggable={false} />
      {corners !== undefined && (
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
          <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      )}
      {corners?.map((at, corner) => (
        <button
          key={corner}
          type="button"
          className={styles.corner}
          style={{ left: `${(at.x / width) * 100}%`, top: `${(at.y / height) * 100}%` }}
          aria-label={t('console.corner', { number: corner + 1 })}
          data-testid={`corner-${corner}`}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={dragged(corner)}
          onKeyDown={pressed(corner, at)}
        />
      ))}
    </div>
  );
}
