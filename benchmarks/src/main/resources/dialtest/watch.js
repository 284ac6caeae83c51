// Put into the real pages before their own scripts: notes a touch, and when the page is seen to be out of a test.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const pending = () => Promise.withResolvers();
  let touchedAt = 0;
  let gone = pending();
  let shown = pending();
  let closed = pending();
  let awaited = {};

  const find = (testId) => document.querySelector(`[data-testid="${testId}"]`);
  /** Tells when what is in the document now has been painted: messages are served after the frame that is due. */
  const painted = (whom) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => whom.resolve(now());
      port2.postMessage(undefined);
    });
  const look = () => {
    if (awaited.gone !== undefined && !find(awaited.gone)) {
      awaited.gone = undefined;
      painted(gone);
    }
    if (awaited.shown !== undefined && find(awaited.shown)) {
      awaited.shown = undefined;
      painted(shown);
    }
  };

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  window.addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      touchedAt = performance.timeOrigin + timeStamp;
    },
    { capture: true },
  );
  const { close } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.close = function () {
    closed.resolve(now());
    close.call(this);
  };

  window.measured = {
    /** Waits from now on until the first of these is not to be seen, until the second is, and until a connection is closed. */
    arm(testIds) {
      gone = pending();
      shown = pending();
      closed = pending();
      awaited = { gone: testIds[0], shown: testIds[1] };
      look();
    },
    touchedAt: () => touchedAt,
    gone: () => gone.promise,
    shown: () => shown.promise,
    closed: () => closed.promise,
    /** By how much this page's clock differs from the machine's, in milliseconds. */
    skew: () => Date.now() - now(),
  };
})();
