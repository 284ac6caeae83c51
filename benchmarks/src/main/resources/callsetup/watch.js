// Put into the real pages before their own scripts: notes when an answer is clicked and when a peer's first frame is there.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  let watched = '';
  let first = Promise.withResolvers();
  let answeredAt = 0;
  const known = new WeakSet();

  const follow = (video) => {
    if (known.has(video)) return;
    known.add(video);
    const shown = () => {
      first.resolve(now());
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

  window.measured = {
    /** Waits from now on for the next frame of that video, which need not exist yet. */
    arm(testId) {
      watched = testId;
      first = Promise.withResolvers();
      look();
    },
    first: () => first.promise,
    answeredAt: () => answeredAt,
    /** By how much this page's clock differs from the machine's, in milliseconds. */
    skew: () => Date.now() - now(),
  };
})();
