import type { BridgeClient } from '../bridge/bridgeClient';
import { AgentCamera, canvasScreen } from '../capture/agentCamera';
import { type DocumentCamera, PageCamera } from '../capture/camera';
import { WorkerVision } from '../capture/imaging/vision';
import { rest } from '../rest/client';
import type { LineTransfers } from './lineMeter';
import type { KioskTools } from './selfTestTools';

const LINE = '/api/dial-tests/line';

/** Random bytes are given in such pieces only (W3C Web Crypto, getRandomValues). */
const PIECE_BYTES = 65_536;
const PIECES = 16;

/** What a kiosk's page has beside it in dial-tests, in the real browser. */
export function browserKioskTools(bridge: BridgeClient): KioskTools {
  return {
    gate: {
      there: () => bridge.getSnapshot().connected,
      pass: (ping) => bridge.forward(ping),
      onBack: bridge.onEcho,
    },
    paper: { findCamera: () => findCamera(bridge), vision: new WorkerVision() },
    line,
  };
}

/**
 * The agent's, which a test is to tell of when it has a fault; else the page's own if it calls itself one, for no test looks at
 * people.
 */
async function findCamera(bridge: BridgeClient): Promise<DocumentCamera | undefined> {
  const { connected, modules } = bridge.getSnapshot();
  if (connected && AgentCamera.isKnown(modules)) return new AgentCamera(bridge, canvasScreen);
  const own = new PageCamera(globalThis.navigator.mediaDevices);
  return (await own.isThere()) ? own : undefined;
}

const line: LineTransfers = {
  down: async (bytes, signal) => {
    await rest.getFile(LINE, { bytes }, signal);
  },
  up: async (bytes, signal) => {
    await rest.sendFile('POST', LINE, noise(bytes), signal);
  },
};

/** Random, for what can be compressed on its way would tell of another line. */
function noise(bytes: number): Blob {
  const pieces = Array.from({ length: PIECES }, () =>
    crypto.getRandomValues(new Uint8Array(PIECE_BYTES)),
  );
  const many = Array.from(
    { length: Math.ceil(bytes / PIECE_BYTES) },
    (_, at) => pieces[at % PIECES] ?? new Uint8Array(PIECE_BYTES),
  );
  return new Blob(many).slice(0, bytes);
}
