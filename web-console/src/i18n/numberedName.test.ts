import { expect, it } from 'vitest';
import { numberedName } from './numberedName';

it('keeps the number of a place with its name, and breaks the name where it may', () => {
  expect(numberedName('Virtual window 1')).toBe('Virtual window\u00a01');
  expect(numberedName('3rd counter of the hall')).toBe('3rd counter of the hall');
});
