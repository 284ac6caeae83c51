import { useEffect, useRef } from 'react';
import type { MarkFrame, ScreenPoint } from '../controlEvent';
import { MarkBoard, type DrawnMark } from '../markBoard';
import styles from './Marks.module.css';

/** Red as a teacher's pen, with a white edge that keeps it visible on red. */
const COLOUR = '#d4302b';
const EDGE = '#ffffff';

interface Props {
  /** Tells of each mark; gives how to stop. */
  onMark: (listener: (mark: MarkFrame) => void) => () => void;
  /** Where a place of the shared screen is on this layer, in CSS pixels. */
  toPixels: (place: ScreenPoint) => { x: number; y: number };
  className?: string | undefined;
  testId: string;
}

/** What the clerk points at and draws, over whatever is below; it fades and takes no touch. */
export function Marks({ onMark, toPixels, className = '', testId }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const board = new MarkBoard();
    let frame = 0;
    const paint = (now: number) => {
      const marks = board.at(now);
      if (canvas.current !== null) draw(canvas.current, marks, toPixels);
      frame = marks.length === 0 ? 0 : requestAnimationFrame(paint);
    };
    const stop = onMark((mark) => {
      board.add(mark, performance.now());
      if (frame === 0) frame = requestAnimationFrame(paint);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [onMark, toPixels]);
  return (
    <canvas
      ref={canvas}
      className={`${styles.marks} ${className}`}
      data-testid={testId}
      aria-hidden
    />
  );
}

function draw(
  canvas: HTMLCanvasElement,
  marks: readonly DrawnMark[],
  toPixels: Props['toPixels'],
): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const { clientWidth, clientHeight } = canvas;
  if (canvas.width !== clientWidth) canvas.width = clientWidth;
  if (canvas.height !== clientHeight) canvas.height = clientHeight;
  pen.clearRect(0, 0, clientWidth, clientHeight);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { points, strength } of marks) {
    pen.globalAlpha = strength;
    const places = points.map(toPixels);
    if (places.length === 1) ring(pen, places[0]);
    else line(pen, places);
  }
}

type Place = { x: number; y: number };

function line(pen: CanvasRenderingContext2D, places: readonly Place[]): void {
  pen.beginPath();
  for (const { x, y } of places) pen.lineTo(x, y);
  edged(pen, 6);
}

function ring(pen: CanvasRenderingContext2D, place: Place | undefined): void {
  if (place === undefined) return;
  pen.beginPath();
  pen.arc(place.x, place.y, 20, 0, 2 * Math.PI);
  edged(pen, 6);
  pen.beginPath();
  pen.arc(place.x, place.y, 4, 0, 2 * Math.PI);
  edged(pen, 4);
}

function edged(pen: CanvasRenderingContext2D, width: number): void {
  pen.strokeStyle = EDGE;
  pen.lineWidth = width + 4;
  pen.stroke();
  pen.strokeStyle = COLOUR;
  pen.lineWidth = width;
  pen.stroke();
}
