import type { KioskSign } from '../protocol/generated';

export const NO_SIGN: KioskSign = { masked: false, pausedMillis: 0 };

export function writeSign(sign: KioskSign): string {
  return JSON.stringify(sign);
}

/** Reads a sign; nothing when it is none. */
export function readSign(text: string): KioskSign | undefined {
  try {
    const { masked, pausedMillis } = JSON.parse(text) as Partial<Record<keyof KioskSign, unknown>>;
    const good = typeof masked === 'boolean' && isWhole(pausedMillis);
    return good ? { masked, pausedMillis } : undefined;
  } catch {
    return undefined;
  }
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
