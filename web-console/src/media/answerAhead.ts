import type { CallId, CallView, ClientMessage, LinkId, PeerId } from '../protocol/generated';
import { readAnswer, writeAnswer } from './answerSign';
import { rings } from './mediaOf';
import type { PeerLink } from './peerLink';

/** What an answer that outruns the server needs of its page. */
export interface AnswerHost {
  /** @returns by what a refusal names the message */
  send(message: ClientMessage): string;
  linkTo(peer: PeerId): Pick<PeerLink, 'control'> | undefined;
  /** {@link AnswerAhead.to} is another one. */
  changed(): void;
}

/** An answer that the server's views do not show yet. */
type Ahead =
  | { readonly by: 'us'; readonly call: CallId; readonly to: PeerId; readonly ref: string }
  | { readonly by: 'clerk'; readonly call: CallId; readonly link: LinkId };

/** An answer of the clerk that the server does not confirm in this time was none. */
const CONFIRMED_WITHIN_MILLIS = 2_000;

/**
 * An answer before the server has agreed, on both sides of it. Whoever answers is seen from that moment on, and tells the
 * kiosk's page so on the direct link, so that the citizen's picture sets out at once, too, and not one way over the server
 * later. The kiosk believes it of nobody but the clerk to whom the server has offered the call that is shown, once for each
 * offer, and for {@link CONFIRMED_WITHIN_MILLIS} only. What the server says goes before it in every case.
 */
export class AnswerAhead {
  private readonly host: AnswerHost;
  private call: CallView | undefined;
  private ahead: Ahead | undefined;
  /** Whose word was believed in the offer that is shown; the same two pages keep their link from call to call. */
  private believed: LinkId | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AnswerHost) {
    this.host = host;
  }

  /** To whom the own picture and sound flow although no view says so. */
  get to(): PeerId | undefined {
    const { ahead } = this;
    if (ahead === undefined || ahead.call !== this.call?.id) return undefined;
    return ahead.by === 'us' ? ahead.to : 'clerk';
  }

  /** Whether the clerk at the other end of that link has said that he answers, and the server has not yet. */
  isAnsweredBy(link: LinkId): boolean {
    return this.ahead?.by === 'clerk' && this.ahead.link === link;
  }

  /** Takes the call that rings here, or the question of a colleague in it. */
  give(call: CallId): string {
    const asked = this.call?.id === call && this.call.phase.type === 'Active';
    const ref = this.host.send({ type: asked ? 'AcceptConsult' : 'AcceptOffer', call });
    this.ahead = { by: 'us', call, ref, to: asked ? 'clerk' : 'kiosk' };
    if (!asked) this.host.linkTo('kiosk')?.control.send(writeAnswer(call));
    this.host.changed();
    return ref;
  }

  /** Takes what the other end of a link has said; most of it is no answer. */
  hear({ id, peer }: Pick<PeerLink, 'id' | 'peer'>, text: string): void {
    const { call } = this;
    if (peer !== 'clerk' || call?.phase.type !== 'Offered' || id === this.believed) return;
    if (readAnswer(text) !== call.id) return;
    this.believed = id;
    this.ahead = { by: 'clerk', call: call.id, link: id };
    this.deadline = setTimeout(() => {
      this.forget();
      this.host.changed();
    }, CONFIRMED_WITHIN_MILLIS);
    this.host.changed();
  }

  /** The server has refused what that names. */
  refused(ref: string): void {
    if (this.ahead?.by !== 'us' || this.ahead.ref !== ref) return;
    this.forget();
    this.host.changed();
  }

  /** Takes the call as the server shows it now, which ends an answer that is shown by it or can be none any more. */
  follow(call: CallView | undefined): void {
    if (call?.phase.type !== 'Offered' || call.id !== this.call?.id) this.believed = undefined;
    this.call = call;
    const { ahead } = this;
    if (ahead === undefined) return;
    const stands = rings(call) && call?.id === ahead.call;
    const linked = ahead.by === 'us' || call?.peers.some(({ link }) => link === ahead.link);
    if (!stands || linked !== true) this.forget();
  }

  private forget(): void {
    clearTimeout(this.deadline);
    this.ahead = undefined;
  }
}
