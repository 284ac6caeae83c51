// Put into the real pages before their own scripts: notes when the call's view comes again, and how long the picture stood.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  let armedAt = 0;
  let back = Promise.withResolvers();
  let lastFrame = 0;
  let longestGap = 0;

  const frame = (video) => {
    const shown = () => {
      const at = now();
      if (lastFrame > armedAt) longestGap = Math.max(longestGap, at - lastFrame);
      lastFrame = at;
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  };
  const known = new WeakSet();
  new MutationObserver(() => {
    const video = document.querySelector('video[data-testid$="-remote-video"]');
    if (!video || known.has(video)) return;
    known.add(video);
    frame(video);
  }).observe(document, { childList: true, subtree: true });

  window.WebSocket = class extends WebSocket {
    constructor(...how) {
      super(...how);
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.includes('"phase":{"type":"Active"')) back.resolve(now());
      });
    }
  };

  window.measured = {
    /** Waits from now on for the next view of the running call. */
    arm() {
      armedAt = now();
      longestGap = 0;
      back = Promise.withResolvers();
    },
    /** When that view came, in milliseconds of the epoch. */
    back: () => back.promise,
    /** The longest time between two frames since `arm`, in milliseconds. */
    longestGap: () => longestGap,
  };
})();
