/** What jsdom lacks of a browser: layout is never observed, media never play. */

class NoLayout implements ResizeObserver {
  observe(): void {
    // nothing has a size
  }
  unobserve(): void {
    // nothing has a size
  }
  disconnect(): void {
    // nothing has a size
  }
}

globalThis.ResizeObserver = NoLayout;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
HTMLMediaElement.prototype.play = () => Promise.resolve();
HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0;
HTMLVideoElement.prototype.cancelVideoFrameCallback = () => undefined;
// Ant Design brings thousands of rules, and jsdom would go through all of them whenever a test looks for a role or clicks:
// more than half of the whole time. What a test must know to be hidden is hidden by an attribute or an inline style.
window.getComputedStyle = (element) => (element as HTMLElement).style;
