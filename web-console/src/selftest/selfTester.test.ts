import { describe, expect, it, vi } from 'vitest';
import { beginEachWithBothPages, clerk, kiosk, pass } from './testdata/bothPages';
import { closed, TEST, toClerk, toKiosk } from './testdata/testPage';

beginEachWithBothPages();

describe('a page in a dial-test', () => {
  it('answers by itself, once, and connects when both have', () => {
    kiosk.show();
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    expect(kiosk.host.connections).toHaveLength(0);
    kiosk.show(toClerk);
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    expect(kiosk.host.connections).toHaveLength(1);
  });

  it('tells what it has seen and heard, and leaves nothing open', async () => {
    kiosk.host.hears = 880;
    kiosk.show();
    clerk.show();
    // One side may hear of the link a moment before the other.
    kiosk.show(toClerk);
    await pass(100);
    clerk.show(toKiosk);
    await pass(6_000);
    expect(kiosk.report?.sound).toEqual({ hertz: 880, levelDecibels: -22 });
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
    expect(clerk.report?.picture).toMatchObject({ width: 640, height: 360, oneWayMillis: 0 });
    expect(kiosk.sent('ReportTest')).toHaveLength(1);
    kiosk.server.tell({ type: 'SelfTest' });
    await closed(kiosk);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });

  it('tells that it is alone when the other one never comes', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    await pass(25_500);
    expect(kiosk.report).toMatchObject({ picture: { frames: 0 } });
    expect(kiosk.report?.path).toBeUndefined();
  });

  it('is out of it at the first touch, and stays so', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    kiosk.tester.end('TOUCHED');
    expect(kiosk.sent('EndTest')).toMatchObject([{ test: TEST, why: 'TOUCHED' }]);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
    await closed(kiosk);
    // What the server had sent before it heard of that.
    kiosk.show(toClerk);
    expect(kiosk.host.connections).toHaveLength(1);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });

  it('takes no part while somebody uses it', () => {
    kiosk.tester.setBusy('KIOSK_IN_USE');
    kiosk.show();
    expect(kiosk.sent('AnswerTest')).toHaveLength(0);
    expect(kiosk.sent('EndTest')).toMatchObject([{ why: 'KIOSK_IN_USE' }]);
  });

  it('gives way to a call in the very view that brings it', async () => {
    clerk.show();
    clerk.show(toKiosk);
    clerk.called = 'CALL';
    clerk.server.tell({ type: 'Beat', serverTime: new Date().toISOString() });
    clerk.tester.setBusy(undefined);
    expect(clerk.sent('EndTest')).toMatchObject([{ why: 'CALL' }]);
    await closed(clerk);
  });

  it('leaves when its connection to the server is lost', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    kiosk.server.socket.dropped(1006);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
    await closed(kiosk);
  });

  it('leaves by itself when it hears nothing more', async () => {
    kiosk.show();
    await vi.advanceTimersByTimeAsync(30_100);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });
});

describe('a page in an attended test', () => {
  const begin = async () => {
    kiosk.attend('WAKING', toClerk);
    clerk.attend('RINGING', toKiosk);
    clerk.tester.answer();
    kiosk.attend('MEASURING', toClerk);
    clerk.attend('MEASURING', toKiosk);
    await pass(1_000);
  };

  it('answers by itself at the kiosk, and rings at the clerk with the camera off', () => {
    kiosk.attend('WAKING', toClerk);
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    clerk.attend('RINGING', toKiosk);
    kiosk.attend('RINGING', toClerk);
    expect(clerk.sent('AnswerTest')).toHaveLength(0);
    expect([...clerk.host.open, ...kiosk.host.open]).toEqual([]);
    clerk.tester.answer();
    expect(clerk.sent('AnswerTest')).toHaveLength(1);
  });

  it('shows people to each other while it measures, and until the clerk has said his word', async () => {
    await begin();
    expect(kiosk.tester.getFace()?.stream.getTracks()).toHaveLength(2);
    expect(clerk.tester.getFace()?.stream.getTracks()).toHaveLength(2);
    await pass(5_000);
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
    clerk.attend('CONFIRMING', toKiosk);
    await vi.advanceTimersByTimeAsync(0);
    expect([...clerk.host.open]).toEqual(['camera']);
    expect(clerk.tester.getFace()).toBeDefined();
    clerk.tester.confirm('NOT_HEARD');
    expect(clerk.sent('ConfirmTest')).toMatchObject([{ test: TEST, word: 'NOT_HEARD' }]);
    clerk.server.tell({ type: 'SelfTest' });
    await closed(clerk);
    expect(clerk.tester.getFace()).toBeUndefined();
  });

  it('measures all the same where camera and microphone may not be used, and shows nobody', async () => {
    kiosk.host.refuseMedia();
    await begin();
    await pass(5_000);
    const [, faces] = kiosk.host.connections;
    const [, seen] = clerk.host.connections;
    expect(faces?.sending).toEqual([]);
    expect(seen?.sending.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
  });

  it('is out of it at once when the clerk declines', () => {
    clerk.attend('RINGING', toKiosk);
    clerk.tester.decline();
    expect(clerk.sent('DeclineTest')).toMatchObject([{ test: TEST }]);
    expect(clerk.tester.getSnapshot()).toBeUndefined();
  });

  it('switches camera and microphone off in the moment of a touch or a call', async () => {
    await begin();
    kiosk.tester.end('TOUCHED');
    await closed(kiosk);
    clerk.called = 'CALL';
    clerk.tester.setBusy(undefined);
    expect(clerk.sent('EndTest')).toMatchObject([{ why: 'CALL' }]);
    await closed(clerk);
  });
});
