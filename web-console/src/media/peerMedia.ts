import type { LinkId, MediaKind, PeerId } from '../protocol/generated';
import type { SeatMedia } from './conference/participation';
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
  /** The clerk has said that he answers; the server has not confirmed it yet. */
  readonly answered: boolean;
  /** Face and voice, over whichever way they come. */
  readonly stream: MediaStream;
  /** The kiosk's screen, as far as it is shown. */
  readonly screen: MediaStream;
  /** The picture of the kiosk's document camera, as far as it is shown. */
  readonly document: MediaStream;
  readonly control: ControlChannel;
}

/**
 * Whether a peer is shown as he comes over the bridge: when it alone carries, and else while the direct link does not bring
 * as much yet, or not any more. So nobody is gone from the screen while his media change their way.
 */
export function comesOverBridge(
  { phase }: Pick<PeerLink, 'phase'>,
  health: LinkHealth,
  seat: SeatMedia | undefined,
): seat is SeatMedia {
  if (seat === undefined) return false;
  if (seat.carries) return true;
  const direct = phase === 'interrupted' ? undefined : health.receiving;
  const bridged = seat.phase === 'connected' ? seat.health.receiving : undefined;
  return worth(bridged) > worth(direct);
}

function worth(kind: MediaKind | undefined): number {
  switch (kind) {
    case 'AUDIO_AND_VIDEO':
      return 2;
    case 'AUDIO_ONLY':
      return 1;
    case undefined:
      return 0;
  }
}

/** What is shown of the other end of that link, which may have a seat in a conference, too. */
export function peerMediaOf(
  link: PeerLink,
  { health, flowing }: LinkMonitor,
  seat: SeatMedia | undefined,
  answered: boolean,
): PeerMedia {
  const { id, peer, remoteScreen, remoteDocument, control } = link;
  const shown = comesOverBridge(link, health, seat)
    ? seat
    : { phase: link.phase, stream: link.remote, health };
  return {
    ...shown.health,
    quality: shown.phase === 'interrupted' ? 'LOST' : shown.health.quality,
    link: id,
    peer,
    phase: shown.phase,
    flowing,
    answered,
    stream: shown.stream,
    screen: seat?.shown?.screen ?? remoteScreen,
    document: seat?.shown?.document ?? remoteDocument,
    control,
  };
}
