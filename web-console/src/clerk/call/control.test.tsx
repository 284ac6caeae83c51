import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSign } from '../../control/kioskSign';
import { CALL } from '../../live/testdata/views';
import { ControlChannel } from '../../media/controlChannel';
import { FakeStream } from '../../media/testdata/fakeMedia';
import { FakeNetwork } from '../../media/testdata/fakeNetwork';
import type { FakePeerConnection } from '../../media/testdata/fakeRtc';
import type { CallViewControl, ClerkView } from '../../protocol/generated';
import { onCall, TALKING } from '../testdata/clerkViews';
import { TestConsole } from '../testdata/console';

const SHOWN = { type: 'ScreenShown', since: '2026-03-02T01:00:00Z' } as const;
const GRANTED: CallViewControl = {
  type: 'ControlGranted',
  lease: '0f9b1a52-6f3b-4d0e-9f43-0d1f6b1f7a11',
  scope: 'POINTER_AND_KEYBOARD',
  since: '2026-03-02T01:00:00Z',
};

let page: TestConsole;
/** The kiosk's end of the channel. */
let kiosk: ControlChannel;
let frames: Uint8Array[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  // The picture is 1000 by 500 and drawn in its own size.
  vi.spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get').mockReturnValue(1_000);
  vi.spyOn(HTMLVideoElement.prototype, 'videoHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLVideoElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 1_000, 500),
  );
  Element.prototype.setPointerCapture = () => undefined;
  page = new TestConsole();
  frames = [];
  const network = new FakeNetwork();
  const [own, theirs] = [network.connect({}), network.connect({})];
  const control = new ControlChannel(own);
  kiosk = new ControlChannel(theirs);
  kiosk.onFrame((frame) => frames.push(frame));
  const join = (one: RTCPeerConnection, other: RTCPeerConnection) =>
    (one as unknown as FakePeerConnection).join(other as unknown as FakePeerConnection);
  join(own, theirs);
  join(theirs, own);
  const stream = () => new FakeStream() as unknown as MediaStream;
  page.receive({
    link: 'link-1',
    peer: 'kiosk',
    phase: 'connected',
    flowing: true,
    answered: false,
    quality: 'GOOD',
    receiving: 'AUDIO_AND_VIDEO',
    videoSaved: false,
    stream: stream(),
    screen: stream(),
    document: stream(),
    control,
  });
});

afterEach(() => {
  page.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function seeing(control: CallViewControl, agentConnected = true, version = 4): ClerkView {
  const view = onCall({ ...TALKING, screen: SHOWN, control }, version);
  return { ...view, ...(view.call && { call: { ...view.call, agentConnected } }) };
}

const types = () => frames.map((frame) => frame[1]);
const surface = () => screen.getByTestId('clerk-screen-surface');
const typing = () => screen.getByTestId<HTMLTextAreaElement>('clerk-screen-typing');
const signs = () => screen.queryAllByTestId('clerk-screen-sign').map(({ dataset }) => dataset.sign);
const AT = { clientX: 500, clientY: 250 };

/** The DOM of these tests knows no pointer events of its own. */
function pointer(type: 'pointerDown' | 'pointerMove' | 'pointerUp', at = AT, buttons = 0): void {
  const event = createEvent[type](surface(), { bubbles: true });
  for (const [name, value] of Object.entries({ ...at, buttons, button: 0, pointerId: 1 }))
    Object.defineProperty(event, name, { value });
  fireEvent(surface(), event);
}

describe('asking for control', () => {
  it('is done by key, and taken back and ended with the same', async () => {
    await page.open(seeing({ type: 'ControlOff' }));
    page.press('c');
    await page.show(
      seeing({ type: 'ControlAsked', scope: 'POINTER', until: SHOWN.since }, true, 5),
    );
    page.press('c');
    await page.show(seeing(GRANTED, true, 6));
    page.press('c');
    expect(page.sent).toEqual([
      { type: 'AskForControl', call: CALL.id, scope: 'POINTER_AND_KEYBOARD' },
      { type: 'StopControl', call: CALL.id },
      { type: 'StopControl', call: CALL.id },
    ]);
  });

  it('is not possible without an agent', async () => {
    await page.open(seeing({ type: 'ControlOff' }, false));
    page.press('c');
    expect(page.sent).toEqual([]);
    expect(screen.getByTestId<HTMLButtonElement>('clerk-control').disabled).toBe(true);
  });

  it('is not possible before the screen is seen', async () => {
    await page.open(onCall(TALKING));
    page.press('c');
    expect(page.sent).toEqual([]);
  });
});

describe('under a lease', () => {
  it('the pointer works on the kiosk', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerMove');
    pointer('pointerDown');
    pointer('pointerUp');
    await page.pass();
    expect(types()).toEqual([2, 2]);
  });

  it('the input method is put where the hand is once the press has gone its way', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerDown');
    expect(typing().style.left).toBe('');
    await page.pass(200);
    expect(typing().style).toMatchObject({ left: '500px', top: '250px' });
  });

  it('keys go to the kiosk and none to the console, until the way out', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerDown');
    expect(document.activeElement).toBe(typing());
    expect(signs()).toEqual(['keyboard']);
    fireEvent.keyDown(typing(), { key: 'e', code: 'KeyE' });
    fireEvent.keyUp(typing(), { key: 'e', code: 'KeyE' });
    fireEvent.keyDown(typing(), { key: 'm', code: 'KeyM' });
    expect(page.local.microphone).toBe(true);
    await page.pass();
    expect(types()).toEqual([2, 4, 4, 4]);
    fireEvent.keyDown(typing(), { key: 'q', code: 'KeyQ', ctrlKey: true, altKey: true });
    expect(document.activeElement).not.toBe(typing());
    expect(signs()).toEqual(['active']);
    await page.pass();
    // M is let go, and so is the button that was held.
    expect(types().slice(4)).toEqual([4, 2]);
    page.press('m');
    expect(page.local.microphone).toBe(false);
  });

  it('what the own input method composes is sent whole, and what it takes for it is not', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerDown');
    pointer('pointerUp');
    await page.pass();
    frames.length = 0;
    fireEvent.keyDown(typing(), { key: 'Process', code: 'KeyS' });
    fireEvent.compositionEnd(typing(), { data: '上海市松江区' });
    await page.pass();
    expect(types()).toEqual([5]);
    expect(new TextDecoder().decode(frames[0]?.slice(26))).toBe('上海市松江区');
  });

  it('a paste is sent as text', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerDown');
    pointer('pointerUp');
    await page.pass();
    frames.length = 0;
    fireEvent.keyDown(typing(), { key: 'v', code: 'KeyV', ctrlKey: true });
    fireEvent.paste(typing(), { clipboardData: { getData: () => '310117' } });
    await page.pass();
    expect(types()).toEqual([5]);
  });

  it('the hand is gone with the lease', async () => {
    await page.open(seeing(GRANTED));
    pointer('pointerDown');
    await page.show(seeing({ type: 'ControlNotGranted', why: 'STOPPED' }, true, 5));
    frames.length = 0;
    pointer('pointerMove');
    pointer('pointerDown');
    await page.pass();
    expect(frames).toEqual([]);
    expect(screen.queryByTestId('clerk-screen-typing')).toBeNull();
  });
});

describe('without a lease', () => {
  it('nothing is sent while the clerk only looks', async () => {
    await page.open(seeing({ type: 'ControlOff' }));
    pointer('pointerMove');
    pointer('pointerDown');
    await page.pass();
    expect(frames).toEqual([]);
  });

  it('the clerk points and draws', async () => {
    await page.open(seeing({ type: 'ControlOff' }, false));
    fireEvent.click(screen.getByText('指'));
    pointer('pointerMove');
    await page.pass(20);
    expect(types()).toEqual([6]);
    fireEvent.click(screen.getByText('画'));
    pointer('pointerDown', AT, 1);
    pointer('pointerMove', { clientX: 600, clientY: 250 }, 1);
    pointer('pointerUp');
    await page.pass(20);
    expect(types()).toEqual([6, 7]);
  });
});

describe('what the kiosk says of its screen', () => {
  it('is shown: something is covered, the citizen works', async () => {
    await page.open(seeing(GRANTED));
    expect(signs()).toEqual(['active']);
    act(() => void kiosk.send(writeSign({ masked: true, pausedMillis: 2_000 })));
    await page.pass();
    expect(signs()).toEqual(['paused', 'masked']);
    await page.pass(2_000);
    expect(signs()).toEqual(['active', 'masked']);
  });

  it('says what is covered although the kiosk has said so before the screen was there', async () => {
    kiosk.send(writeSign({ masked: true, pausedMillis: 2_000 }));
    await page.open(seeing(GRANTED));
    expect(signs()).toEqual(['active', 'masked']);
  });
});

describe('the portal', () => {
  const LINK = {
    id: 'link-1',
    name: { zh: '一网通办', en: 'Portal' },
    url: 'https://zwdt.sh.gov.cn',
  };

  it('is opened and closed from the item', async () => {
    page.portalLinks = [LINK];
    await page.open(seeing({ type: 'ControlOff' }));
    page.click('clerk-portal-open');
    const view = onCall(
      { ...TALKING, portal: { name: LINK.name, since: SHOWN.since, state: 'OPEN' } },
      5,
    );
    await page.show({
      ...view,
      ...(view.call && { call: { ...view.call, agentConnected: true } }),
    });
    expect(screen.getByTestId('clerk-portal-state').dataset.state).toBe('OPEN');
    page.click('clerk-portal-close');
    expect(page.sent).toEqual([
      { type: 'OpenPortal', call: CALL.id, link: 'link-1' },
      { type: 'ClosePortal', call: CALL.id },
    ]);
  });

  it('cannot be opened where there is no agent', async () => {
    page.portalLinks = [LINK];
    await page.open(seeing({ type: 'ControlOff' }, false));
    expect(screen.getByTestId<HTMLButtonElement>('clerk-portal-open').disabled).toBe(true);
  });
});
