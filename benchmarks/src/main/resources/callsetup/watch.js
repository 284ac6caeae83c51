// Put into the real pages before their own scripts: notes when an answer is clicked and when a peer's first frame is there.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  let watched = '';
  let first = Promise.withResolvers();
  let answeredAt = 0;
  let steps = {};
  const known = new WeakSet();
  const step = (name, at = now()) => {
    steps[name] ??= at;
  };

  const isOnTop = (video) => {
    const { left, top, width, height } = video.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === video;
  };

  const follow = (video) => {
    if (known.has(video)) return;
    known.add(video);
    const shown = (_, { receiveTime }) => {
      step('received', performance.timeOrigin + receiveTime);
      // The other one's picture may be there while it still lies below something else.
      if (isOnTop(video)) first.resolve(now());
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  };
  const look = () => {
    const video = watched && document.querySelector(`video[data-testid="${watched}"]`);
    if (video) follow(video);
  };

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-testid="clerk-accept"]')) answeredAt = now();
    },
    { capture: true },
  );

  // What comes between the answer and the picture: the server's word, the tracks put in.
  window.WebSocket = class extends WebSocket {
    constructor(...how) {
      super(...how);
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.includes('"type":"Connecting"')) step('told');
      });
    }
  };
  const { replaceTrack } = RTCRtpSender.prototype;
  RTCRtpSender.prototype.replaceTrack = function (track) {
    if (track?.kind === 'video') step('sending');
    return replaceTrack.call(this, track);
  };

  window.measured = {
    /** Waits from now on for the next frame of that video, which need not exist yet. */
    arm(testId) {
      watched = testId;
      steps = {};
      first = Promise.withResolvers();
      look();
    },
    first: () => first.promise,
    answeredAt: () => answeredAt,
    /** When each step was taken for the first time since `arm`. */
    steps: () => steps,
    /** By how much this page's clock differs from the machine's, in milliseconds. */
    skew: () => Date.now() - now(),
  };
})();
