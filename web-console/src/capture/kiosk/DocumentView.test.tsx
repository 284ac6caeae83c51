import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { callIn, PHASES } from '../../kiosk/testdata/views';
import type { CallViewCaptureSign } from '../../protocol/generated';
import type { Showing } from './documentDesk';
import { DocumentView } from './DocumentView';

const track = new EventTarget() as MediaStreamTrack;
const take = vi.fn();
const sendAnyway = vi.fn();

function show(showing: Showing, captures: CallViewCaptureSign[] = []): void {
  const desk = { subscribe: () => () => undefined, getSnapshot: () => showing, take, sendAnyway };
  render(<DocumentView call={{ ...callIn(PHASES.Active), captures }} desk={desk} />);
}

const told = () => screen.getByTestId('kiosk-document-told').textContent;

beforeEach(() => {
  vi.stubGlobal('MediaStream', EventTarget);
  take.mockClear();
  sendAnyway.mockClear();
});

it.each<[string, Showing]>([
  ['正在打开摄像头…', { step: 'opening' }],
  ['请把材料放进框内，不要遮挡。', { step: 'aiming', track, sent: 0 }],
  ['已发送 2 张图片。', { step: 'aiming', track, sent: 2 }],
  ['请不要移动，正在拍摄…', { step: 'taking', track, sent: 0 }],
])('says what to do: %s', (words, showing) => {
  show(showing);
  expect(told()).toBe(words);
  expect(within(screen.getByTestId('kiosk-document')).queryAllByRole('button')).toEqual([]);
});

it('names every flaw with a hint, and leaves it to the citizen to send it all the same', () => {
  const picture = new Blob();
  show({ step: 'doubtful', track, sent: 0, picture, flaws: ['BLUR', 'GLARE'] });
  const hints = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(hints).toEqual(['字迹不清晰：请把纸放平，不要移动。', '有反光：请稍微转动或移开纸张。']);
  fireEvent.click(screen.getByTestId('kiosk-document-again'));
  expect([take.mock.calls.length, sendAnyway.mock.calls.length]).toEqual([1, 0]);
  fireEvent.click(screen.getByTestId('kiosk-document-anyway'));
  expect(sendAnyway).toHaveBeenCalledOnce();
});

it('offers to try again, and nothing to send, when there is no picture', () => {
  show({ step: 'failed', track, sent: 1, problem: undefined });
  expect(told()).toContain('没有拍到图片');
  expect(screen.queryByTestId('kiosk-document-anyway')).toBeNull();
  fireEvent.click(screen.getByTestId('kiosk-document-again'));
  expect(take).toHaveBeenCalledOnce();
});

it.each([
  ['GLARE', '', '请再拍一次：有反光。'],
  ['OTHER', '请把背面也放上来', '请把背面也放上来'],
] as const)('passes the clerk’s wish for another one on: %s', (reason, text, words) => {
  const retake = {
    id: 'a3f1c2d4-0000-4000-8000-000000000001',
    revision: 2,
    state: 'RETAKE',
    reason,
    text,
  } as const;
  show({ step: 'aiming', track, sent: 1 }, [retake]);
  expect(told()).toBe(words);
});
