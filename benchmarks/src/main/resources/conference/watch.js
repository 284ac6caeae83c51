// Put into the real pages before their own scripts: notes clicks, and when videos show their next frame.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const clicks = new Map();
  const connections = [];
  const known = new WeakSet();
  let awaited = new Map();

  const follow = (video) => {
    if (known.has(video)) return;
    known.add(video);
    const shown = () => {
      if (video.checkVisibility()) awaited.get(video.dataset.testid)?.resolve(now());
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  };
  const look = () => document.querySelectorAll('video[data-testid]').forEach(follow);

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener(
    'click',
    ({ target }) => {
      const clicked = target instanceof Element && target.closest('[data-testid]');
      if (clicked) clicks.set(clicked.dataset.testid, now());
    },
    { capture: true },
  );
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      connections.push(this);
    }
  };

  async function bytes() {
    const sum = { sent: 0, received: 0 };
    for (const connection of connections.filter((each) => each.connectionState === 'connected'))
      for (const report of (await connection.getStats()).values())
        if (report.type === 'transport') {
          sum.sent += report.bytesSent;
          sum.received += report.bytesReceived;
        }
    return sum;
  }

  window.measured = {
    /** Waits from now on for the next frame of each of these videos, which need not exist yet. */
    arm(testIds) {
      awaited = new Map(testIds.map((testId) => [testId, Promise.withResolvers()]));
      look();
    },
    first: (testId) => awaited.get(testId).promise,
    clickedAt: (testId) => clicks.get(testId),
    /** What all connections together carry in that time, in bits per second. */
    async rate(millis) {
      const before = await bytes();
      const began = now();
      await new Promise((resolve) => setTimeout(resolve, millis));
      const after = await bytes();
      const seconds = (now() - began) / 1000;
      return {
        sent: ((after.sent - before.sent) * 8) / seconds,
        received: ((after.received - before.received) * 8) / seconds,
      };
    },
  };
})();
