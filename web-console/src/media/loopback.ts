/** What a check of this machine's way to media has found; times in milliseconds from nothing to connected. */
export interface LoopbackResult {
  /** Between two connections of this page by any route; absent when they could not connect. */
  readonly directMillis?: number;
  /** Through the relay alone, which is what a strict firewall leaves. */
  readonly relay: 'none-configured' | 'failed' | { readonly millis: number };
}

const PATIENCE_MILLIS = 5_000;

type Connect = (configuration: RTCConfiguration) => RTCPeerConnection;

/** Connects this page with itself: through whatever way there is, and through the relay where one is configured. */
export async function checkLoopback(
  connect: Connect,
  iceServers: RTCIceServer[],
  now: () => number,
): Promise<LoopbackResult> {
  const direct = await connectTwo(connect, { iceServers }, now);
  const relay = hasRelay(iceServers)
    ? await connectTwo(connect, { iceServers, iceTransportPolicy: 'relay' }, now)
    : undefined;
  return {
    ...(direct === undefined ? {} : { directMillis: direct }),
    relay: hasRelay(iceServers)
      ? relay === undefined
        ? 'failed'
        : { millis: relay }
      : 'none-configured',
  };
}

function hasRelay(servers: RTCIceServer[]): boolean {
  return servers.some(({ urls }) => [urls].flat().some((url) => /^turns?:/.test(url)));
}

/** Milliseconds until both are connected; nothing when they are not in time. */
async function connectTwo(
  connect: Connect,
  configuration: RTCConfiguration,
  now: () => number,
): Promise<number | undefined> {
  const begun = now();
  const one = connect(configuration);
  const other = connect(configuration);
  try {
    passCandidates(one, other);
    passCandidates(other, one);
    const connected = settled(one);
    one.createDataChannel('check');
    await describe(one, other);
    return (await connected) ? now() - begun : undefined;
  } catch {
    return undefined;
  } finally {
    one.close();
    other.close();
  }
}

function passCandidates(from: RTCPeerConnection, to: RTCPeerConnection): void {
  from.addEventListener('icecandidate', ({ candidate }) => {
    // What comes after the end of the check is of no use to anybody.
    if (candidate !== null) to.addIceCandidate(candidate).catch(() => undefined);
  });
}

async function describe(offering: RTCPeerConnection, answering: RTCPeerConnection): Promise<void> {
  const offer = await offering.createOffer();
  await answering.setRemoteDescription(offer);
  await offering.setLocalDescription(offer);
  const answer = await answering.createAnswer();
  await offering.setRemoteDescription(answer);
  await answering.setLocalDescription(answer);
}

/** Whether the connection comes up in time. */
function settled(connection: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MILLIS);
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState !== 'connected' && connection.connectionState !== 'failed')
        return;
      clearTimeout(timer);
      resolve(connection.connectionState === 'connected');
    });
  });
}
