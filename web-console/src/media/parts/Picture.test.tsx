import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Picture } from './Picture';

/** The frames that the page's videos have asked to be told of. */
function followFrames() {
  const asked = new Map<HTMLVideoElement, VideoFrameRequestCallback>();
  const ask = vi.spyOn(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
  ask.mockImplementation(function (this: HTMLVideoElement, told) {
    asked.set(this, told);
    return 1;
  });
  const cancel = vi.spyOn(HTMLVideoElement.prototype, 'cancelVideoFrameCallback');
  cancel.mockImplementation(function (this: HTMLVideoElement) {
    asked.delete(this);
  });
  return {
    show: (video: HTMLVideoElement) =>
      act(() => asked.get(video)?.(0, {} as VideoFrameCallbackMetadata)),
  };
}

/** Nothing plays in these tests, and what is to be played is only told apart. */
const newStream = () => new EventTarget() as MediaStream;

function videosIn(container: HTMLElement): HTMLVideoElement[] {
  return [...container.querySelectorAll('video')];
}

it('keeps what it shows until the stream that follows has a frame', () => {
  const frames = followFrames();
  const onFrame = vi.fn();
  const [direct, bridged] = [newStream(), newStream()];
  const picture = (stream: MediaStream) => (
    <Picture stream={stream} testId="face" label="Li" onFrame={onFrame} />
  );
  const { container, rerender } = render(picture(direct));
  const before = screen.getByTestId<HTMLVideoElement>('face');
  frames.show(before);
  expect(onFrame).toHaveBeenCalledTimes(1);

  rerender(picture(bridged));
  const [, after] = videosIn(container);
  expect(screen.getByTestId('face')).toBe(before);
  expect(before.srcObject).toBe(direct);
  expect(after?.srcObject).toBe(bridged);
  expect(after?.muted).toBe(true);
  frames.show(before);
  expect(onFrame).toHaveBeenCalledTimes(1);

  if (after) frames.show(after);
  expect(onFrame).toHaveBeenCalledTimes(2);
  expect(videosIn(container)).toEqual([after]);
  expect(screen.getByTestId('face')).toBe(after);
  expect(after?.muted).toBe(false);
});

it('gives its element the first stream at once', () => {
  const stream = newStream();
  const { container, rerender } = render(<Picture stream={null} testId="face" label="Li" />);
  rerender(<Picture stream={stream} testId="face" label="Li" />);
  expect(videosIn(container).map(({ srcObject }) => srcObject)).toEqual([stream]);
});
