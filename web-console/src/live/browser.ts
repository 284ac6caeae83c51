import type { LiveEnvironment } from './connection';
import { rest } from '../rest/client';
import { newPageId } from './page';

/** The real browser. */
export function browserEnvironment(): LiveEnvironment & { epochMillis(): number } {
  return {
    requestTicket: (identity) => rest.post('/api/access/socket-tickets', identity),
    openSocket: (path) => new WebSocket(new URL(path, socketOrigin(window.location)).href),
    now: () => performance.now(),
    epochMillis: () => Date.now(),
    random: () => Math.random(),
    newPageId,
    onLikelyBack,
  };
}

function socketOrigin(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}`;
}

function onLikelyBack(listener: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === 'visible') listener();
  };
  window.addEventListener('online', listener);
  window.addEventListener('pageshow', listener);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('pageshow', listener);
    document.removeEventListener('visibilitychange', shown);
  };
}
