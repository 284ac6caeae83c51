// Paints the patch another colour when it is pressed, and tells the measurement when it was pressed and touched.
const patch = document.getElementById('patch');
const socket = new WebSocket(`ws://${location.host}${location.search}`);
const tell = (type, more) => socket.send(JSON.stringify({ type, at: machineNow(), ...more }));

patch.addEventListener('mousedown', () => {
  const at = machineNow();
  const light = patch.classList.toggle('light');
  tell('pressed', { at, light });
});
// Told a little later: a press that follows must not wait for it.
const TELL_MOVES_AFTER_MILLIS = 50;
let moves = 0;
let movedAt = 0;
let telling;
addEventListener('mousemove', () => {
  moves += 1;
  movedAt = machineNow();
  telling ??= setTimeout(() => {
    telling = undefined;
    tell('moved', { at: movedAt, moves });
  }, TELL_MOVES_AFTER_MILLIS);
});

/** Where the patch is on the screen, in pixels; the window's own title, if it has one, is above the page. */
function place() {
  const { left, top, width, height } = patch.getBoundingClientRect();
  tell('placed', {
    left: screenX + left,
    top: screenY + outerHeight - innerHeight + top,
    width,
    height,
  });
}
socket.addEventListener('open', place);
addEventListener('resize', () => socket.readyState === WebSocket.OPEN && place());
