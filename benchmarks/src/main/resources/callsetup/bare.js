// The least that two pages need to see each other. Capture, codec and limits are those of the real pages.
const CAPTURE = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
};
const VIDEO_LIMITS = { maxBitrate: 2_500_000, maxFramerate: 30 };
const KINDS = ['audio', 'video'];

const now = () => performance.timeOrigin + performance.now();
const video = document.querySelector('video');
const relay = new WebSocket(`ws://${location.host}/relay`);
const say = (message) => relay.send(JSON.stringify(message));

let capture;
let link;

/** A connection of this page; its tracks flow at once, or wait for replaceTrack. */
class Link {
  constructor(flowing) {
    this.flowing = flowing;
    this.connected = Promise.withResolvers();
    this.first = Promise.withResolvers();
    this.early = [];
    this.peer = new RTCPeerConnection();
    this.peer.onicecandidate = ({ candidate }) => candidate && say({ candidate });
    this.peer.onconnectionstatechange = () => {
      if (this.peer.connectionState === 'connected') this.connected.resolve();
    };
    const remote = new MediaStream();
    this.peer.ontrack = ({ track }) => remote.addTrack(track);
    video.srcObject = remote;
    video.requestVideoFrameCallback(() => this.first.resolve(now()));
  }

  track(kind) {
    return capture.getTracks().find((track) => track.kind === kind);
  }

  async offer() {
    for (const kind of KINDS) {
      const { sender } = this.peer.addTransceiver(kind, { direction: 'sendrecv', streams: [capture] });
      if (this.flowing) void sender.replaceTrack(this.track(kind));
    }
    await this.peer.setLocalDescription();
    say({ offer: this.peer.localDescription.sdp, flowing: this.flowing });
  }

  async answer(sdp) {
    await this.peer.setRemoteDescription({ type: 'offer', sdp });
    for (const transceiver of this.peer.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams(capture);
      if (this.flowing) void transceiver.sender.replaceTrack(this.track(transceiver.receiver.track.kind));
    }
    await this.peer.setLocalDescription();
    say({ answer: this.peer.localDescription.sdp });
    await this.settle();
  }

  async accept(sdp) {
    await this.peer.setRemoteDescription({ type: 'answer', sdp });
    await this.settle();
  }

  async settle() {
    for (const candidate of this.early.splice(0)) await this.peer.addIceCandidate(candidate);
    const sender = this.peer.getSenders()[1];
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) Object.assign(encoding, VIDEO_LIMITS);
    await sender.setParameters(parameters);
  }

  async add(candidate) {
    if (this.peer.remoteDescription) await this.peer.addIceCandidate(candidate);
    else this.early.push(candidate);
  }

  replace() {
    for (const transceiver of this.peer.getTransceivers())
      void transceiver.sender.replaceTrack(this.track(transceiver.receiver.track.kind));
  }
}

let work = Promise.resolve();
relay.onmessage = ({ data }) => {
  work = work.then(() => take(JSON.parse(data)));
};

async function take(message) {
  if (message.offer) {
    link = new Link(message.flowing);
    await link.answer(message.offer);
  } else if (message.answer) await link.accept(message.answer);
  else if (message.candidate) await link?.add(message.candidate);
}

window.measured = {
  /** Connected to the relay, with camera and microphone open. */
  async ready() {
    if (relay.readyState !== WebSocket.OPEN) await new Promise((resolve) => (relay.onopen = resolve));
    capture = await navigator.mediaDevices.getUserMedia(CAPTURE);
  },
  /** Camera and microphone off: while others are measured they must not take the processor from them. */
  rest() {
    for (const track of capture.getTracks()) track.stop();
  },
  /** Calls the other page; gives when it began. */
  async call(flowing) {
    const began = now();
    link = new Link(flowing);
    await link.offer();
    return began;
  },
  connected: () => link.connected.promise,
  first: () => link.first.promise,
  /** Puts the tracks in at that moment; gives when it really was. */
  async replaceAt(moment) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(moment - now(), 0)));
    const began = now();
    link.replace();
    return began;
  },
  isCalled: () => link !== undefined,
  end() {
    link?.peer.close();
    link = undefined;
    video.srcObject = null;
  },
  skew: () => Date.now() - now(),
};
