/** What the kiosk's page says to the clerk's about the shown screen, over the channel of control. */
export interface KioskSign {
  /** Parts of the shown screen are covered. */
  readonly masked: boolean;
  /** The citizen works himself: what the clerk does rests for that long. */
  readonly pausedMillis: number;
}

export const NO_SIGN: KioskSign = { masked: false, pausedMillis: 0 };

export function writeSign(sign: KioskSign): string {
  return JSON.stringify(sign);
}

/** Reads a sign; nothing when it is none. */
export function readSign(text: string): KioskSign | undefined {
  try {
    const { masked, pausedMillis } = JSON.parse(text) as Partial<Record<keyof KioskSign, unknown>>;
    const good = typeof masked === 'boolean' && typeof pausedMillis === 'number';
    return good && pausedMillis >= 0 ? { masked, pausedMillis } : undefined;
  } catch {
    return undefined;
  }
}
