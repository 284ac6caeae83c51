import { expect, it } from 'vitest';
import { MARK_MILLIS, MarkBoard } from './markBoard';

const STAMP = { sequence: 1, millis: 0 };
const A = { x: 0.1, y: 0.1 };
const B = { x: 0.2, y: 0.2 };

it('keeps every line and the last place of the pointer, until they have faded', () => {
  const board = new MarkBoard();
  board.add({ type: 'STROKE', points: [A, B], ...STAMP }, 0);
  board.add({ type: 'POINT', ...A, ...STAMP }, 0);
  board.add({ type: 'POINT', ...B, ...STAMP }, 1_500);
  expect(board.at(1_500)).toEqual([
    { points: [A, B], strength: 0.5 },
    { points: [B], strength: 1 },
  ]);
  expect(board.at(MARK_MILLIS)).toEqual([{ points: [B], strength: 0.5 }]);
  expect(board.at(1_500 + MARK_MILLIS)).toEqual([]);
});
