import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, CONSULTS } from '../clerk/testdata/consultViews';
import type { Problem } from '../protocol/generated';
import { ProblemError, unreachable } from '../rest/problem';
import { LiveClient, type Refusal } from './client';
import { CLOSED } from './state';
import { FakeServer } from './testdata/fakeServer';
import { CALL, clerkView } from './testdata/views';
import { isInCall } from './views';

const REVOKED = new ProblemError(
  'DEVICE_REVOKED',
  { zh: '本机已停用', en: 'This device was withdrawn' },
  { zh: '请联系管理员', en: 'Ask a manager' },
  401,
);

const NOT_QUALIFIED: Problem = {
  code: 'CLERK_NOT_QUALIFIED',
  text: { zh: '培训考核已过期', en: 'The qualification has expired' },
  next: { zh: '请联系管理员', en: 'Ask a manager' },
};

let server: FakeServer;
let client: LiveClient;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  client = new LiveClient({ role: 'CLERK' }, server.environment());
});

afterEach(() => {
  client.stop();
  vi.useRealTimers();
});

/** Lets promises settle and timers up to `millis` fire. */
const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);
const phase = () => client.getSnapshot().connection.phase;

async function connected(): Promise<void> {
  client.start();
  await pass();
  server.welcome();
}

describe('opening', () => {
  it('gets a ticket for its role, opens the socket with ticket and page, and is open after the welcome', async () => {
    client.start();
    await pass();

    expect(server.ticketRequests).toEqual([{ role: 'CLERK' }]);
    expect(server.socket.path).toBe('/live?ticket=ticket-1&page=page-00000001');
    expect(phase()).toBe('connecting');

    server.welcome();
    expect(phase()).toBe('open');
    expect(client.getSnapshot().self?.id).toBe('clerk-songjiang-1');
  });

  it('names the centre of a display', async () => {
    const display = new LiveClient(
      { role: 'DISPLAY', centre: 'centre-songjiang' },
      server.environment(),
    );
    display.start();
    await pass();
    expect(server.ticketRequests).toEqual([{ role: 'DISPLAY', centre: 'centre-songjiang' }]);
    display.stop();
  });

  it('stops when the server does not want this device, and says why', async () => {
    server.desk = REVOKED;
    client.start();
    await pass(60_000);
    expect(client.getSnapshot().connection).toEqual({
      phase: 'refused',
      code: 'DEVICE_REVOKED',
      problem: REVOKED,
    });
    expect(server.ticketRequests).toHaveLength(1);
  });

  it('takes an unreadable refusal for what its status says', async () => {
    server.desk = unreachable(401);
    client.start();
    await pass();
    expect(client.getSnapshot().connection).toMatchObject({
      phase: 'refused',
      code: 'NOT_SIGNED_IN',
    });
  });

  it.each([unreachable(), unreachable(502), unreachable(429)])(
    'tries again while the ticket desk answers %o',
    async (desk) => {
      server.desk = desk;
      client.start();
      await pass();
      expect(phase()).toBe('waiting');
      server.desk = 'open';
      await pass(600);
      server.welcome();
      expect(phase()).toBe('open');
    },
  );

  it('gives up an attempt that nobody answers', async () => {
    client.start();
    await pass(8_000);
    expect(phase()).toBe('waiting');
    expect(server.socket.readyState).toBe(WebSocket.CLOSED);
  });
});

describe('staying connected', () => {
  it('answers each beat', async () => {
    await connected();
    server.beat();
    expect(server.socket.sent).toEqual([{ type: 'Beat' }]);
  });

  it('takes silence of two beats for a lost connection', async () => {
    await connected();
    await pass(3_999);
    expect(phase()).toBe('open');
    server.beat();
    await pass(3_999);
    expect(phase()).toBe('open');
    await pass(1);
    expect(phase()).toBe('waiting');
  });

  it('is back within a second of the server being up, even after a long outage', async () => {
    await connected();
    server.desk = unreachable();
    server.socket.dropped(1006);
    await pass(20_000);
    server.desk = 'open';
    await pass(1_000);
    server.welcome();
    expect(phase()).toBe('open');
  });

  it('is back within a fifth of a second where a call is in hand', async () => {
    await connected();
    server.tell({ type: 'Clerk', view: clerkView(1) });
    server.desk = unreachable();
    server.socket.dropped(1006);
    await pass(20_000);
    server.desk = 'open';
    await pass(200);
    server.welcome();
    expect(phase()).toBe('open');
  });

  it('tries at once when the network is likely to be back', async () => {
    await connected();
    server.desk = unreachable();
    server.socket.dropped(1006);
    await pass(40_000);
    expect(phase()).toBe('waiting');
    server.desk = 'open';
    server.networkReturns();
    await pass();
    server.welcome();
    expect(phase()).toBe('open');
  });

  it('keeps its page name over reconnections', async () => {
    await connected();
    server.socket.dropped(1012);
    await pass(1_000);
    expect(server.socket.path).toBe('/live?ticket=ticket-2&page=page-00000001');
  });

  it('survives what it cannot read', async () => {
    await connected();
    server.socket.deliver('not json');
    server.socket.deliver('{"type":"FromTheFuture"}');
    server.socket.deliver('null');
    expect(phase()).toBe('open');
    expect(client.getSnapshot().views).toEqual({});
  });
});

describe('close codes', () => {
  it('stays quiet after being replaced, until asked to take over again under a new name', async () => {
    await connected();
    server.socket.dropped(CLOSED.REPLACED);
    await pass(60_000);
    expect(phase()).toBe('replaced');

    client.useHere();
    await pass();
    expect(server.socket.path).toContain('page=page-00000002');
    server.welcome();
    expect(phase()).toBe('open');
  });

  it('fetches a new ticket when the old one was not taken', async () => {
    client.start();
    await pass();
    server.socket.dropped(CLOSED.TICKET_INVALID);
    await pass(600);
    expect(server.socket.path).toContain('ticket=ticket-2');
  });

  it('asks the ticket desk why it is no longer allowed', async () => {
    await connected();
    server.desk = REVOKED;
    server.socket.dropped(CLOSED.ACCESS_CHANGED);
    await pass();
    expect(client.getSnapshot().connection).toMatchObject({ phase: 'refused', problem: REVOKED });
  });

  it('believes the second refusal when the ticket desk knows nothing', async () => {
    await connected();
    server.socket.dropped(CLOSED.ACCESS_CHANGED);
    await pass();
    server.socket.dropped(CLOSED.ACCESS_CHANGED);
    await pass(10_000);
    expect(client.getSnapshot().connection).toMatchObject({
      phase: 'refused',
      code: 'NOT_ALLOWED',
    });
  });

  it('waits longer when it was too fast', async () => {
    await connected();
    server.socket.dropped(CLOSED.TOO_FAST);
    await pass(4_900);
    expect(phase()).toBe('waiting');
    await pass(200);
    expect(phase()).toBe('connecting');
  });
});

describe('views', () => {
  it('keeps the last view of a kind over a lost connection', async () => {
    await connected();
    server.tell({ type: 'Clerk', view: clerkView(3) });
    server.socket.dropped(1006);
    expect(client.getSnapshot().views.clerk).toEqual(clerkView(3));
  });

  it('ignores a view with an older version of a call, and takes the same version again', async () => {
    await connected();
    server.tell({ type: 'Clerk', view: clerkView(3) });
    server.tell({ type: 'Clerk', view: clerkView(2) });
    expect(client.getSnapshot().views.clerk?.offer?.call.version).toBe(3);
    server.tell({ type: 'Clerk', view: { duty: clerkView(3).duty } });
    expect(client.getSnapshot().views.clerk?.offer).toBeUndefined();
    server.tell({ type: 'Clerk', view: clerkView(2) });
    expect(client.getSnapshot().views.clerk?.offer).toBeUndefined();
  });

  it('knows the call in which a colleague asks as any other', async () => {
    await connected();
    server.tell({ type: 'Clerk', view: asked(CONSULTS.aside, 5) });
    server.tell({ type: 'Clerk', view: asked(CONSULTS.ringing, 4) });
    expect(client.getSnapshot().views.clerk).toEqual(asked(CONSULTS.aside, 5));
    expect(isInCall(client.getSnapshot().views)).toBe(true);
  });

  it('gives the same snapshot until something changes', async () => {
    await connected();
    server.tell({ type: 'Clerk', view: clerkView(3) });
    const before = client.getSnapshot();
    server.tell({ type: 'Clerk', view: clerkView(2) });
    server.beat();
    expect(client.getSnapshot()).toBe(before);
  });
});

describe('commands', () => {
  it('carry a reference under which a refusal comes back', async () => {
    const refusals: Refusal[] = [];
    client.onRefused((refusal) => refusals.push(refusal));
    await connected();
    const ref = client.send({ type: 'GoReady' });
    expect(server.socket.sent).toEqual([{ type: 'GoReady', ref }]);

    server.tell({ type: 'Refused', ref, problem: NOT_QUALIFIED });
    expect(refusals).toEqual([{ ref, message: { type: 'GoReady' }, problem: NOT_QUALIFIED }]);
  });

  it('given during a short outage are sent in order once the connection is back', async () => {
    await connected();
    server.socket.dropped(1006);
    client.send({ type: 'HangUp', call: CALL.id });
    client.send({ type: 'GoOff' });
    await pass(1_000);
    server.welcome();
    expect(server.socket.sent.map(({ type }) => type)).toEqual(['HangUp', 'GoOff']);
  });

  it('given long ago are not sent any more, and whoever gave them is told', async () => {
    await connected();
    const refusals: Refusal[] = [];
    client.onRefused((refusal) => refusals.push(refusal));
    server.desk = unreachable();
    server.socket.dropped(1006);
    client.send({ type: 'AcceptOffer', call: CALL.id });
    await pass(15_000);
    server.desk = 'open';
    await pass(3_000);
    expect(refusals).toEqual([]);
    server.welcome();
    expect(server.socket.sent).toEqual([]);
    expect(refusals).toMatchObject([
      { message: { type: 'AcceptOffer' }, problem: { code: 'UNREACHABLE' } },
    ]);
  });

  it('are forgotten when another page has taken over', async () => {
    await connected();
    server.socket.dropped(1006);
    client.send({ type: 'GoOff' });
    await pass(1_000);
    server.socket.dropped(CLOSED.REPLACED);
    client.useHere();
    await pass();
    server.welcome();
    expect(server.socket.sent).toEqual([]);
  });
});

describe('the server clock', () => {
  it('is the server time of the message that travelled fastest', async () => {
    server.time = Date.now() + 60_000;
    await connected();
    server.time = Date.now() + 59_000;
    server.beat();
    expect(client.clock.now()).toBe(Date.now() + 60_000);
  });
});
