// The machine's clock in milliseconds of the epoch, finer than Date.now() and the same in every page: a page's own time is
// set by the clock's ticks, again and again, for the two drift apart.
(() => {
  const TRIES = 3;
  const SET_EVERY_MILLIS = 5_000;
  let offset = 0;

  const atTick = () => {
    const before = Date.now();
    let tick = before;
    while (tick === before) tick = Date.now();
    return tick - performance.now();
  };
  // Whoever is held up sees the tick too late, which makes the difference smaller.
  const set = () => (offset = Math.max(...Array.from({ length: TRIES }, atTick)));

  set();
  setInterval(set, SET_EVERY_MILLIS);
  window.machineNow = () => offset + performance.now();
})();
