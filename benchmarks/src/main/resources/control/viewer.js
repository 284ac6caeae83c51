// Put into a viewer's page before its own scripts: notes when its picture of the screen is pressed and when the patch is
// seen in its new colour. A video and a canvas are looked at in the same moment of a frame: when the page may draw.
(() => {
  const HALF_LIGHT = 3 * 128;
  const HALF_LUMA = 128;
  const SEEN_WITHIN_MILLIS = 10_000;
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luma = new Uint8Array(64);
  const even = (number) => 2 * Math.floor(number / 2);
  const socketBytes = { received: 0, sent: 0 };
  let picture;
  let screen;
  let pressedAt = 0;
  let seen = Promise.withResolvers();

  // noVNC wants the browser's own class, so it is wrapped and not extended.
  window.WebSocket = new Proxy(WebSocket, {
    construct(target, how) {
      const socket = new target(...how);
      socket.addEventListener('message', ({ data }) => {
        socketBytes.received += data.byteLength ?? data.length;
      });
      return socket;
    },
  });
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    socketBytes.sent += data.byteLength ?? data.length;
    send.call(this, data);
  };

  addEventListener('pointerdown', () => (pressedAt = machineNow()), { capture: true });

  const size = () =>
    picture instanceof HTMLVideoElement
      ? { width: picture.videoWidth, height: picture.videoHeight }
      : { width: picture.width, height: picture.height };

  const inPicture = (place) => {
    const { width, height } = size();
    return { x: (place.x / screen.width) * width, y: (place.y / screen.height) * height };
  };
  /** A video's frame is asked for its brightness alone: turning all of it into colours costs milliseconds each time. */
  const lightOfVideo = async ({ x, y }) => {
    const frame = new VideoFrame(picture);
    const rect = { x: even(x), y: even(y), width: 2, height: 2 };
    await frame.copyTo(luma, { rect });
    frame.close();
    return luma[0] > HALF_LUMA;
  };
  const lightOfCanvas = async ({ x, y }) => {
    pixel.drawImage(picture, x, y, 1, 1, 0, 0, 1, 1);
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    return red + green + blue > HALF_LIGHT;
  };
  const isLight = (place) =>
    (picture instanceof HTMLVideoElement ? lightOfVideo : lightOfCanvas)(inPicture(place));

  const onFrame = (run) => {
    if (picture instanceof HTMLVideoElement) picture.requestVideoFrameCallback(run);
    else requestAnimationFrame(run);
  };

  const screenTrack = () => picture.srcObject?.getVideoTracks()[0]?.id;

  window.measured = {
    /** The element that shows the screen, and the screen's size in pixels. */
    watch(selector, width, height) {
      picture = document.querySelector(selector);
      screen = { width, height };
    },
    hasPicture: () => picture !== null && size().width > 0,
    /** Where a place of the screen is in this page, in CSS pixels: the picture is fitted into its element. */
    toPage(place) {
      const box = picture.getBoundingClientRect();
      const { width, height } = size();
      const scale = Math.min(box.width / width, box.height / height);
      return {
        x: box.left + (box.width - width * scale) / 2 + (place.x / screen.width) * width * scale,
        y: box.top + (box.height - height * scale) / 2 + (place.y / screen.height) * height * scale,
      };
    },
    /** Looks from now on at every frame until that place is light, or dark. */
    arm(place, light) {
      const mine = (seen = Promise.withResolvers());
      let looking = true;
      const look = async () => {
        if (!looking || mine !== seen) return;
        const at = machineNow();
        onFrame(look);
        if ((await isLight(place)) !== light) return;
        looking = false;
        mine.resolve(at);
      };
      onFrame(look);
    },
    /** When it was pressed last and when the new colour was seen, in milliseconds of the epoch. */
    async click() {
      const mine = seen;
      const late = () => mine.reject(new Error('The new colour has not been seen'));
      const timer = setTimeout(late, SEEN_WITHIN_MILLIS);
      const at = await mine.promise;
      clearTimeout(timer);
      return { seen: at, pressed: pressedAt };
    },
    /** Moves the pointer from place to place, 60 times a second, whatever else is done meanwhile. */
    stream(from, to, moves) {
      let move = 0;
      const timer = setInterval(() => {
        move += 1;
        const x = from.x + ((to.x - from.x) * move) / moves;
        const y = from.y + ((to.y - from.y) * move) / moves;
        const at = measured.toPage({ x, y });
        const how = { bubbles: true, pointerType: 'mouse', clientX: at.x, clientY: at.y };
        picture.dispatchEvent(new PointerEvent('pointermove', how));
        if (move === moves) clearInterval(timer);
      }, 1000 / 60);
    },
    /** What has crossed the line so far for screen and hand alone, in bytes. */
    async traffic() {
      if (!(picture instanceof HTMLVideoElement)) return socketBytes;
      const bytes = { received: 0, sent: 0 };
      for (const connection of connections.all) {
        if (connection.connectionState !== 'connected') continue;
        for (const entry of (await connection.getStats()).values()) {
          if (entry.type === 'inbound-rtp' && entry.trackIdentifier === screenTrack())
            bytes.received += entry.bytesReceived + entry.headerBytesReceived;
          if (entry.type === 'data-channel') {
            bytes.received += entry.bytesReceived;
            bytes.sent += entry.bytesSent;
          }
        }
      }
      return bytes;
    },
  };
})();
