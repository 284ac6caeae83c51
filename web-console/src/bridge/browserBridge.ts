import { BridgeClient } from './bridgeClient';

/** The bridge of this browser's page. */
export function browserBridge(): BridgeClient {
  return new BridgeClient({
    openSocket: (url) => new WebSocket(url),
    storage: sessionStorage,
    takeFragment: () => {
      const fragment = window.location.hash.slice(1);
      // A token does not stay where somebody could read it.
      if (fragment !== '')
        history.replaceState(history.state, '', location.pathname + location.search);
      return fragment;
    },
  });
}
