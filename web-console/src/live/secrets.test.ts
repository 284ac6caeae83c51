import { expect, it, vi } from 'vitest';
import { LiveClient, type Refusal } from './client';
import { FakeServer } from './testdata/fakeServer';
import { CALL } from './testdata/views';

const VOUCH = {
  type: 'VouchForControl',
  call: CALL.id,
  scope: 'POINTER',
  attendant: '018f0000-0000-7000-8000-000000000001',
  pin: '482913',
} as const;

it('a command with a PIN is sent with it and remembered without', async () => {
  vi.useFakeTimers();
  const server = new FakeServer();
  const client = new LiveClient({ role: 'KIOSK' }, server.environment());
  const refusals: Refusal[] = [];
  client.onRefused((refusal) => refusals.push(refusal));
  client.start();
  await vi.advanceTimersByTimeAsync(0);
  server.welcome();

  const ref = client.send(VOUCH);
  expect(server.socket.sent).toEqual([{ ...VOUCH, ref }]);

  const none = { zh: '', en: '' };
  server.tell({ type: 'Refused', ref, problem: { code: 'PIN_WRONG', text: none, next: none } });
  expect(refusals).toMatchObject([{ message: { ...VOUCH, pin: '' } }]);
  client.stop();
  vi.useRealTimers();
});
