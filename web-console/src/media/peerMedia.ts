import type { LinkId, PeerId } from '../protocol/generated';
import type { ControlChannel } from './controlChannel';
import type { LinkHealth, LinkMonitor } from './linkMonitor';
import type { LinkPhase } from './mediaConnection';
import type { PeerLink } from './peerLink';

/** One peer as a screen shows it. */
export interface PeerMedia extends LinkHealth {
  readonly link: LinkId;
  readonly peer: PeerId;
  readonly phase: LinkPhase;
  /** Whether anything may be exchanged with it now: not while the citizen is on hold. */
  readonly flowing: boolean;
  readonly stream: MediaStream;
  /** The kiosk's screen, as far as it is shown. */
  readonly screen: MediaStream;
  /** The picture of the kiosk's document camera, as far as it is shown. */
  readonly document: MediaStream;
  readonly control: ControlChannel;
}

/** What is shown of the other end of that link. */
export function peerMediaOf(link: PeerLink, { health, flowing }: LinkMonitor): PeerMedia {
  const { id, peer, phase, remote, remoteScreen, remoteDocument, control } = link;
  return {
    ...health,
    quality: phase === 'interrupted' ? 'LOST' : health.quality,
    link: id,
    peer,
    phase,
    flowing,
    stream: remote,
    screen: remoteScreen,
    document: remoteDocument,
    control,
  };
}
