import { describe, expect, it, vi } from 'vitest';
import { beginEachWithBothPages, clerk, kiosk, pass } from './testdata/bothPages';
import { FakeDevices } from './testdata/fakeDevices';
import { FakeTools } from './testdata/fakeTools';
import { closed, toClerk, toKiosk } from './testdata/testPage';

beginEachWithBothPages();

describe('what is tried beside face and voice', () => {
  it('shows the console a drawn page, and sends its pings back itself where there is no agent', async () => {
    kiosk.host.kioskTools = new FakeTools(false);
    kiosk.show();
    clerk.show();
    kiosk.show(toClerk);
    clerk.show(toKiosk);
    await pass(6_000);
    expect(clerk.report?.tools?.screen).toMatchObject({ width: 960, height: 540, oneWayMillis: 0 });
    expect(clerk.report?.tools?.screen?.frames).toBeGreaterThan(20);
    expect(clerk.report?.tools?.echo).toMatchObject({ sent: 10, back: 10 });
    expect(kiosk.report?.tools).toMatchObject({ paper: { state: 'NO_CAMERA' } });
    expect(kiosk.report?.tools?.gate).toBeUndefined();
    clerk.server.tell({ type: 'SelfTest' });
    await closed(clerk);
  });

  it('passes pings through the gate of its agent, and tries its document camera and its line', async () => {
    const agent = new FakeTools();
    kiosk.host.kioskTools = agent;
    kiosk.show();
    clerk.show();
    kiosk.show(toClerk, { bytes: 25_000_000, millis: 2_000 });
    clerk.show(toKiosk);
    await pass(6_000);
    expect(kiosk.report?.tools).toMatchObject({
      gate: { given: 10, back: 10 },
      paper: { state: 'TAKEN', width: 2592 },
    });
    expect(kiosk.report?.tools?.line?.down).toBeGreaterThan(0);
    expect(clerk.report?.tools?.echo).toMatchObject({ sent: 10, back: 10 });
    expect(clerk.report?.tools?.gate).toBeUndefined();
  });

  it('tries the microphone and the camera of both sides', async () => {
    const [atKiosk, atClerk] = [new FakeDevices(), new FakeDevices()];
    atClerk.level = -100;
    kiosk.host.devices = atKiosk;
    clerk.host.devices = atClerk;
    kiosk.show();
    clerk.show();
    kiosk.show(toClerk);
    clerk.show(toKiosk);
    await pass(6_000);
    expect(kiosk.report?.tools?.devices).toMatchObject({
      microphone: { levelDecibels: -50 },
      camera: { state: 'WORKS' },
    });
    expect(clerk.report?.tools?.devices?.microphone.levelDecibels).toBe(-100);
    expect([...atKiosk.on, ...atClerk.on]).toEqual([]);
  });

  it('keeps the line out of the time in which sound and picture are measured, and out of all other tests', async () => {
    const agent = new FakeTools();
    kiosk.host.kioskTools = agent;
    kiosk.show();
    clerk.show();
    kiosk.show(toClerk, { bytes: 25_000_000, millis: 2_000 });
    clerk.show(toKiosk);
    await pass(4_000);
    expect(agent.transfers).toBe(0);
    kiosk.tester.end('TOUCHED');
    await pass(6_000);
    expect(agent.transfers).toBe(0);
    expect(kiosk.sent('ReportTest')).toEqual([]);
  });

  it('gives a camera back that is still being opened when somebody touches the kiosk', async () => {
    const agent = new FakeTools();
    kiosk.host.kioskTools = agent;
    agent.opening = new Promise(() => undefined);
    kiosk.show();
    kiosk.show(toClerk);
    await vi.advanceTimersByTimeAsync(0);
    expect(agent.isOpen).toBe(true);
    kiosk.tester.end('TOUCHED');
    expect(agent.isOpen).toBe(false);
  });

  it('tells the rest in time when its camera never answers', async () => {
    const agent = new FakeTools();
    kiosk.host.kioskTools = agent;
    agent.opening = new Promise(() => undefined);
    kiosk.show();
    clerk.show();
    kiosk.show(toClerk);
    clerk.show(toKiosk);
    await pass(25_500);
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
    expect(kiosk.report?.tools?.paper).toBeUndefined();
  });
});
