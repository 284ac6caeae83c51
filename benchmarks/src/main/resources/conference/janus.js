// The least that a page needs to be in a video room of Janus. Capture and limits are those of the platform's pages.
const CAPTURE = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
};
const VIDEO_LIMITS = { maxBitrate: 2_500_000, maxFramerate: 30 };
const ALIVE_MILLIS = 20_000;

const now = () => performance.timeOrigin + performance.now();

/** A session on Janus' socket: requests with their answers, events by the handle that they are for. */
class Session {
  static async open(address) {
    const session = new Session(new WebSocket(address, 'janus-protocol'));
    await new Promise((resolve, reject) => {
      session.socket.onopen = resolve;
      session.socket.onerror = reject;
    });
    session.id = (await session.ask({ janus: 'create' })).data.id;
    setInterval(() => session.tell({ janus: 'keepalive' }), ALIVE_MILLIS);
    return session;
  }

  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.handles = new Map();
    this.count = 0;
    socket.onmessage = ({ data }) => this.take(JSON.parse(data));
  }

  ask(request) {
    const transaction = String((this.count += 1));
    const about = this.id === undefined ? {} : { session_id: this.id };
    this.socket.send(JSON.stringify({ ...about, ...request, transaction }));
    return new Promise((resolve, reject) => this.waiting.set(transaction, { resolve, reject }));
  }

  /** An "ack" only says that the answer to a message comes later, with the same transaction. */
  take(message) {
    const asked = this.waiting.get(message.transaction);
    if (message.janus === 'ack') return;
    if (asked === undefined) this.handles.get(message.sender)?.(message);
    else if (message.janus === 'error' || message.plugindata?.data.error)
      asked.reject(new Error(JSON.stringify(message)));
    else asked.resolve(message);
    this.waiting.delete(message.transaction);
  }

  /** Without an answer but the "ack". */
  tell(request) {
    const transaction = String((this.count += 1));
    this.socket.send(JSON.stringify({ session_id: this.id, ...request, transaction }));
  }

  async attach(listener) {
    const { data } = await this.ask({ janus: 'attach', plugin: 'janus.plugin.videoroom' });
    this.handles.set(data.id, listener);
    return data.id;
  }

  say(handle, body, jsep) {
    return this.ask({ janus: 'message', handle_id: handle, body, ...(jsep === undefined ? {} : { jsep }) });
  }

  trickle(handle, candidate) {
    this.tell({ janus: 'trickle', handle_id: handle, candidate: candidate ?? { completed: true } });
  }

  async detach(handle) {
    this.handles.delete(handle);
    await this.ask({ janus: 'detach', handle_id: handle });
  }
}

/** This page in the room: its own connection, and one for each other person. */
class Guest {
  constructor(session, room, changed) {
    this.session = session;
    this.room = room;
    this.changed = changed;
    this.firsts = new Map();
    this.others = new Map();
  }

  async enter(capture) {
    this.publisher = await this.session.attach((event) => this.meet(event.plugindata?.data.publishers));
    this.began = now();
    const joined = await this.session.say(this.publisher, {
      request: 'join',
      ptype: 'publisher',
      room: this.room,
    });
    this.meet(joined.plugindata.data.publishers);
    await this.publish(capture);
  }

  async publish(capture) {
    this.own = this.connection(this.publisher);
    for (const track of capture.getTracks())
      this.own.addTransceiver(track, { direction: 'sendonly', streams: [capture] });
    await this.own.setLocalDescription();
    const { jsep } = await this.session.say(
      this.publisher,
      { request: 'publish', audio: true, video: true },
      this.own.localDescription,
    );
    await this.own.setRemoteDescription(jsep);
    const sender = this.own.getSenders().find(({ track }) => track.kind === 'video');
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) Object.assign(encoding, VIDEO_LIMITS);
    await sender.setParameters(parameters);
  }

  meet(publishers) {
    for (const { id } of publishers ?? []) if (!this.others.has(id)) void this.subscribe(id);
  }

  async subscribe(feed) {
    this.others.set(feed, undefined);
    const handle = await this.session.attach(() => {});
    const { jsep } = await this.session.say(handle, {
      request: 'join',
      ptype: 'subscriber',
      room: this.room,
      streams: [{ feed }],
    });
    const connection = this.connection(handle);
    this.others.set(feed, { handle, connection });
    this.show(feed, connection);
    await connection.setRemoteDescription(jsep);
    await connection.setLocalDescription();
    await this.session.say(handle, { request: 'start' }, connection.localDescription);
  }

  connection(handle) {
    const connection = new RTCPeerConnection();
    connection.onicecandidate = ({ candidate }) => this.session.trickle(handle, candidate);
    return connection;
  }

  show(feed, connection) {
    const video = document.createElement('video');
    video.autoplay = true;
    video.srcObject = new MediaStream();
    connection.ontrack = ({ track }) => video.srcObject.addTrack(track);
    video.requestVideoFrameCallback(() => {
      this.firsts.set(feed, now());
      this.changed();
    });
    document.body.append(video);
  }

  async leave() {
    this.own.close();
    await this.session.detach(this.publisher);
    for (const { handle, connection } of this.others.values()) {
      connection.close();
      await this.session.detach(handle);
    }
    document.body.querySelectorAll('video').forEach((video) => video.remove());
  }
}

let session;
let capture;
let guest;
let waiting = [];
const look = () => {
  waiting = waiting.filter(({ count, resolve }) => {
    const times = [...(guest?.firsts.values() ?? [])].toSorted((a, b) => a - b);
    if (times.length >= count) resolve(times[count - 1]);
    return times.length < count;
  });
};

window.measured = {
  async connect(address) {
    session = await Session.open(address);
  },
  /** Camera and microphone on. */
  async wake() {
    capture = await navigator.mediaDevices.getUserMedia(CAPTURE);
  },
  /** Off: while others are measured they must not take the processor from them. */
  rest() {
    for (const track of capture.getTracks()) track.stop();
  },
  /** Goes into the room; gives when that began. */
  async enter(room) {
    guest = new Guest(session, room, look);
    await guest.enter(capture);
    return guest.began;
  },
  /** When the first frame of the so-manieth other person was shown; waits for it. */
  sees(count) {
    return new Promise((resolve) => {
      waiting.push({ count, resolve });
      look();
    });
  },
  leave: () => guest.leave(),
};
