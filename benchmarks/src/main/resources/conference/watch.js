// Put into the real pages before their own scripts: notes clicks, and when videos show their next frame.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const clicks = new Map();
  const connections = [];
  const known = new WeakSet();
  let awaited = new Map();
  let gaps = new Map();

  const follow = (video) => {
    if (known.has(video)) return;
    known.add(video);
    const shown = () => {
      const { testid } = video.dataset;
      if (video.checkVisibility()) {
        awaited.get(testid)?.resolve(now());
        const gap = gaps.get(testid);
        if (gap) {
          gap.longest = Math.max(gap.longest, now() - gap.last);
          gap.last = now();
          gap.moves?.resolve();
        }
      }
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
    /** Notes from now on how long each of these videos stands still. */
    watchGaps(testIds) {
      gaps = new Map(testIds.map((testId) => [testId, { last: now(), longest: 0 }]));
    },
    /** The longest time for which one of them has stood still, once all of them have shown another frame. */
    async longestGap() {
      const all = [...gaps.values()];
      for (const gap of all) gap.moves = Promise.withResolvers();
      await Promise.all(all.map(({ moves }) => moves.promise));
      return Math.max(...all.map(({ longest }) => longest));
    },
    /** Over which connections the voice goes: what the other end has said there last, an offer or an answer. */
    voices: () =>
      connections
        .filter(({ connectionState }) => connectionState === 'connected')
        .filter((each) => each.getSenders().some(({ track }) => track?.kind === 'audio'))
        .map(({ remoteDescription }) => remoteDescription.type)
        .sort()
        .join(),
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
