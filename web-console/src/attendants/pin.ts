/** Whether somebody would try it first: one digit only, or digits in a row. The server has the last word. */
export function isGuessable(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const step = (digits[1] ?? 0) - (digits[0] ?? 0);
  return (
    Math.abs(step) <= 1 &&
    digits.every((digit, place) => place === 0 || digit - (digits[place - 1] ?? 0) === step)
  );
}
