/** The frame of one control event as the protocol's messages have it: its bytes as base64. */
export function frameText(frame: Uint8Array): string {
  return btoa(String.fromCharCode(...frame));
}

/** The frame in such a text; none when it is no base64. */
export function frameOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}
