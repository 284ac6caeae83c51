import { expect, it } from 'vitest';
import { isGuessable } from './pin';

it.each(['000000', '123456', '987654'])('%s is guessable', (pin) => {
  expect(isGuessable(pin)).toBe(true);
});

it.each(['480215', '135790', '123457', '112233'])('%s is not', (pin) => {
  expect(isGuessable(pin)).toBe(false);
});
