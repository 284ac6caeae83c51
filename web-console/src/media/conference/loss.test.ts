import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TalkOfThree } from './testdata/talkOfThree';
import type { TalkPage } from './testdata/talkPage';

/** A bridge that is not reached, lost, or does not want this page any more. */

let talk: TalkOfThree;
let kiosk: TalkPage;

beforeEach(async () => {
  vi.useFakeTimers();
  talk = new TalkOfThree();
  ({ kiosk } = talk);
  await talk.begin();
});

afterEach(() => {
  talk.stop();
  vi.useRealTimers();
});

const downs = () => kiosk.sent('ConferenceDown').length;
const become = async (state: RTCPeerConnectionState) => {
  kiosk.connection(2).become(state);
  await talk.settle();
};

async function land(): Promise<void> {
  await talk.confer();
  await talk.pass(1_000);
  await talk.carry();
}

describe('the connection', () => {
  it('that has failed is told once, and is not offered anything', async () => {
    await land();
    const signals = kiosk.sent('Signal').length;
    await become('failed');
    expect(kiosk.sent('ConferenceDown')).toMatchObject([{ link: talk.linkOf(kiosk) }]);
    await talk.show();
    await talk.pass(15_000);
    expect(downs()).toBe(1);
    expect(kiosk.sent('Signal')).toHaveLength(signals);
  });

  it('that breaks for a moment is given time to heal', async () => {
    await land();
    await become('disconnected');
    await talk.pass(1_900);
    await become('connected');
    await talk.pass(5_000);
    expect(downs()).toBe(0);
  });

  it('that is broken for two seconds is lost, and shows as lost until the view leaves it', async () => {
    await land();
    await become('disconnected');
    expect(kiosk.peer('clerk')).toMatchObject({ phase: 'interrupted', quality: 'LOST' });
    await talk.pass(2_000);
    expect(downs()).toBe(1);
    await talk.disperse();
    await talk.pass(200);
    expect(kiosk.peer('clerk')).toMatchObject({
      phase: 'connected',
      quality: 'GOOD',
      receiving: 'AUDIO_AND_VIDEO',
    });
  });

  it('that does not come about within ten seconds is told, and lands no more', async () => {
    kiosk.heard = false;
    await talk.confer();
    await talk.pass(9_900);
    expect(downs()).toBe(0);
    await talk.pass(200);
    expect(downs()).toBe(1);
    expect(kiosk.sent('ConferenceUp')).toEqual([]);
  });

  it('has its ten seconds from the offer on, however long a busy bridge takes to make one', async () => {
    talk.seat();
    await talk.show();
    await talk.pass(12_000);
    expect(downs()).toBe(0);
    for (const page of talk.all) talk.join(page);
    await talk.settle();
    await talk.pass(1_000);
    expect(downs()).toBe(0);
    expect(kiosk.sent('ConferenceUp')).toHaveLength(1);
  });

  it('that was lost is made anew when the view lists another link', async () => {
    await land();
    await become('failed');
    await talk.disperse();
    await land();
    expect(kiosk.connection(2).connectionState).toBe('closed');
    expect(kiosk.connection(3).connectionState).toBe('connected');
    expect(kiosk.sent('ConferenceUp')).toMatchObject([
      { link: 'conference-1.page-kiosk-0001' },
      { link: 'conference-2.page-kiosk-0001' },
    ]);
  });

  it('whose loss did not reach the server is told again with the next view', async () => {
    await land();
    await become('failed');
    const text = { zh: '', en: '' };
    const refuse = (ref: unknown) =>
      kiosk.server.tell({
        type: 'Refused',
        ref: String(ref),
        problem: { code: 'SERVER_UNREACHABLE', text, next: text } as never,
      });
    refuse(kiosk.sent('ConferenceDown')[0]?.ref);
    await talk.pass(1_000);
    expect(downs()).toBe(1);
    await talk.show();
    expect(downs()).toBe(2);
  });
});

describe('a link on which nothing comes any more', () => {
  const come = (bytesReceived: number) => {
    const pair = { type: 'candidate-pair', nominated: true, state: 'succeeded', bytesReceived };
    kiosk.connection(2).stats = [
      ...kiosk.connection(2).stats.filter(({ type }) => type !== 'candidate-pair'),
      pair,
    ];
  };

  it('is lost sooner than its state says so', async () => {
    await land();
    come(1_000);
    await talk.pass(1_000);
    come(2_000);
    await talk.pass(1_200);
    expect(downs()).toBe(0);
    await talk.pass(800);
    expect(downs()).toBe(1);
  });

  it('is not lost while the direct links carry, for nobody waits for it', async () => {
    await talk.confer();
    come(1_000);
    await talk.pass(5_000);
    expect(downs()).toBe(0);
  });

  it('is not lost when this page sends nothing that could be answered', async () => {
    await land();
    kiosk.devices.unplug('video');
    kiosk.devices.unplug('audio');
    come(1_000);
    await talk.pass(5_000);
    expect(downs()).toBe(0);
  });
});

describe('the channel', () => {
  const channels = () => talk.bridge.sockets.filter(({ path }) => path.endsWith(kiosk.page));
  const drop = (code: number) => talk.bridge.channelOf(kiosk.page).dropped(code);

  it('that the bridge ends is the end', async () => {
    await land();
    drop(1001);
    await talk.pass(5_000);
    expect(downs()).toBe(1);
    expect(channels()).toHaveLength(1);
  });

  it('that is told of once more stays open', async () => {
    await land();
    const [call, link] = ['any', talk.linkOf(kiosk)];
    const url = talk.bridge.urlOf(`secret-of-${kiosk.page}`);
    kiosk.server.tell({ type: 'ConferenceChannel', call, link, url });
    expect(channels()).toHaveLength(1);
    expect(talk.bridge.channelOf(kiosk.page).readyState).toBe(WebSocket.OPEN);
  });

  it('that breaks is opened again after a second, and says anew what is wanted', async () => {
    await land();
    drop(1006);
    await talk.pass(900);
    expect(channels()).toHaveLength(1);
    await talk.pass(100);
    expect(channels()).toHaveLength(2);
    expect(channels()[1]?.sent).toMatchObject([{ colibriClass: 'ReceiverVideoConstraints' }]);
    expect(downs()).toBe(0);
  });

  it('that breaks again is lost', async () => {
    await land();
    drop(1006);
    await talk.pass(1_000);
    drop(1006);
    await talk.pass(5_000);
    expect(downs()).toBe(1);
    expect(channels()).toHaveLength(2);
  });

  it('that is not let in is lost after one more attempt', async () => {
    talk.bridge.listens = false;
    await talk.confer();
    await talk.pass(900);
    expect(downs()).toBe(0);
    await talk.pass(200);
    expect(downs()).toBe(1);
    expect(channels()).toHaveLength(2);
  });

  it('is not opened again when the view does not list the link any more', async () => {
    await land();
    drop(1006);
    await talk.disperse();
    await talk.pass(5_000);
    expect(channels()).toHaveLength(1);
    expect(downs()).toBe(0);
  });

  it('hears nothing in what is no message', async () => {
    await land();
    for (const text of ['{', '7', 'null', '{"colibriClass":"SenderSourceConstraints"}'])
      talk.bridge.channelOf(kiosk.page).deliver(text);
    expect(downs()).toBe(0);
    expect(kiosk.encoding(2)?.active).toBe(true);
  });
});

describe('the password of the channel', () => {
  it('is in nothing that is said, shown, reported or kept in the browser', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const printed = (['log', 'warn', 'error', 'info', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    await land();
    talk.bridge.channelOf(kiosk.page).dropped(1006);
    await talk.pass(1_000);
    talk.bridge.channelOf(kiosk.page).dropped(1006);
    await talk.pass(1_000);
    for (const spy of [reported, ...printed]) expect(spy).not.toHaveBeenCalled();
    const said = JSON.stringify(
      talk.all.flatMap(({ server }) => server.sockets.map((s) => s.sent)),
    );
    expect(said).not.toContain('secret');
    expect(Object.values(localStorage).join()).not.toContain('secret');
    expect(Object.values(sessionStorage).join()).not.toContain('secret');
  });

  it('is not in an error either when the browser cannot use the address', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    await talk.confer();
    const [call, link] = ['any', talk.linkOf(kiosk)];
    kiosk.server.tell({ type: 'ConferenceChannel', call, link, url: 'wss://[secret' });
    await talk.pass(1_000);
    expect(reported).not.toHaveBeenCalled();
    expect(downs()).toBe(1);
  });
});
