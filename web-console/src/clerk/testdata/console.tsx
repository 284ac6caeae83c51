import { act, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import type { Capture } from '../../capture/api';
import { LiveClient } from '../../live/client';
import { FakeServer } from '../../live/testdata/fakeServer';
import type { PeerMedia } from '../../media/peerMedia';
import { LocalMedia } from '../../media/localMedia';
import { FakeDevices } from '../../media/testdata/fakeDevices';
import { FakeStream } from '../../media/testdata/fakeMedia';
import type {
  CallId,
  ClerkView,
  DialTestWord,
  Localized,
  SelfTestView,
} from '../../protocol/generated';
import { SAMPLE_SHEET } from '../../rest/testdata/sampleSheet';
import { StaffTheme } from '../../theme/StaffTheme';
import type { RingSound } from '../bell';
import { Console } from '../Console';
import type { ExpertChoice } from '../experts/api';
import { SessionProvider } from '../session';
import type { Choices } from '../transfer/api';

/** A bell that writes down what it is told. */
class SilentBell {
  ringing = false;
  sound: RingSound | undefined;
  reminders = 0;
  audible = true;
  useSpeaker(): void {
    // nothing to hear
  }
  ring(sound: RingSound): void {
    this.ringing = true;
    this.sound = sound;
  }
  stop(): void {
    this.ringing = false;
  }
  remind(): void {
    this.reminders += 1;
  }
  test(): Promise<void> {
    return Promise.resolve();
  }
}

/** A tester whose test is decided here; it writes down what the clerk does. */
class TestTester {
  readonly told: string[] = [];
  private view: SelfTestView | undefined;
  private readonly listeners = new Set<() => void>();
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = () => this.view;
  readonly getFace = () => undefined;
  answer(): void {
    this.told.push('answer');
  }
  decline(): void {
    this.told.push('decline');
  }
  confirm(word: DialTestWord): void {
    this.told.push(word);
  }
  show(view: SelfTestView | undefined): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

/** The console on a fake server, for tests with fake timers: what is shown, and what was sent. */
export class TestConsole {
  readonly server = new FakeServer();
  readonly bell = new SilentBell();
  readonly live = new LiveClient({ role: 'CLERK' }, this.server.environment());
  readonly local = new LocalMedia({
    devices: new FakeDevices().asMediaDevices(),
    storage: localStorage,
    createStream: (tracks) => new FakeStream(tracks) as unknown as MediaStream,
  });
  /** What may be opened for the item of the call. */
  portalLinks: { id: string; name: Localized; url: string }[] = [];
  /** Whom the call may be handed on to. */
  transferTargets: Choices = { windows: [], clerks: [], skills: [] };
  /** Whom the clerk finds for the item of the call. */
  experts: ExpertChoice[] = [];
  /** What was taken in the call. */
  captures: Capture[] = [];
  /** The dial-test in which this console takes part. */
  readonly selfTest = new TestTester();
  private peers: readonly PeerMedia[] = [];

  private get acceptance(): 'AcceptConsult' | 'AcceptOffer' {
    const asked = this.live.getSnapshot().views.clerk?.consult !== undefined;
    return asked ? 'AcceptConsult' : 'AcceptOffer';
  }

  private answer(path: string): unknown {
    if (path.endsWith('/portal-links')) return this.portalLinks;
    if (path.endsWith('/transfer-targets')) return this.transferTargets;
    if (path.endsWith('/captures')) return this.captures;
    return path.endsWith('/experts') ? this.experts : SAMPLE_SHEET;
  }

  /** Opens the console with this view. */
  async open(view: ClerkView): Promise<void> {
    // No beat is needed: these tests are not about silence.
    this.server.beatMillis = 3_600_000;
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(this.answer(path))));
    const media = {
      local: this.local,
      subscribe: () => () => undefined,
      getSnapshot: () => this.peers,
      answer: (call: CallId) => this.live.send({ type: this.acceptance, call }),
      frameShown: () => undefined,
      drawn: () => undefined,
      checkConnection: () => Promise.resolve({ relay: 'none-configured' as const }),
    };
    const console = (
      <StaffTheme>
        <SessionProvider
          value={{ live: this.live, media, selfTest: this.selfTest, bell: this.bell }}
        >
          <Console />
        </SessionProvider>
      </StaffTheme>
    );
    const router = createMemoryRouter([
      { path: '/', element: console },
      { path: '/login', element: <p data-testid="login" /> },
    ]);
    render(<RouterProvider router={router} />);
    this.live.start();
    await this.pass();
    act(() => this.server.welcome());
    await this.show(view);
  }

  async show(view: ClerkView): Promise<void> {
    act(() => this.server.tell({ type: 'Clerk', view }));
    await this.pass();
  }

  /** What the page receives from the citizen from now on. */
  receive(...peers: PeerMedia[]): void {
    this.peers = peers;
  }

  /** Lets time go by. */
  async pass(millis = 0): Promise<void> {
    await act(() => vi.advanceTimersByTimeAsync(millis));
  }

  /** The commands that were sent, beats left out. */
  get sent(): Record<string, unknown>[] {
    return this.server.sockets
      .flatMap((socket) => socket.sent)
      .filter(({ type }) => type !== 'Beat')
      .map((frame) => {
        const command = { ...frame };
        delete command.ref;
        return command;
      });
  }

  press(key: string, target: Element = document.body): void {
    fireEvent.keyDown(target, { key });
  }

  click(testId: string): void {
    fireEvent.click(screen.getByTestId(testId));
  }

  close(): void {
    this.live.stop();
  }
}
