// Put into a page of the platform before its own scripts: remembers its connections, for what the page itself does not offer.
(() => {
  const POLICY = 'measured-policy';
  const all = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      const policy = sessionStorage.getItem(POLICY) ?? 'all';
      super({ ...configuration, iceTransportPolicy: policy });
      all.push(this);
    }
  };
  const isScreen = (track) => track.contentHint === 'detail';

  window.connections = {
    all,
    /** For connections of this page after it has been loaded again. */
    reachByRelayOnly: () => sessionStorage.setItem(POLICY, 'relay'),
    /** Camera and microphone give nothing any more until the next talk; the screen goes on. */
    stopDevices() {
      for (const { track } of all.flatMap((connection) => connection.getSenders()))
        if (track !== null && !isScreen(track)) track.stop();
    },
  };
})();
