import type { PageId } from '../protocol/generated';

/** A new name for this loaded page: 32 random hexadecimal digits. */
export function newPageId(): PageId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
