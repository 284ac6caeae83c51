package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** Over which of its connections a kiosk's page sends the citizen's voice. */
record VoiceLinks(Page page) {
    /** What the page's browser does before the page's own scripts; keeps the connections for us. */
    static final String SCRIPT = """
            window.links = [];
            window.RTCPeerConnection = class extends RTCPeerConnection {
                constructor(configuration) {
                    super(configuration);
                    window.links.push(this);
                }
            };
            """;

    /** Waits until it goes over the media bridge and over nothing else: the bridge offers, to pages the kiosk does. */
    void awaitBridgeAlone() {
        awaitDescriptions("offer");
    }

    /** Waits until it goes to so many pages directly and over nothing else. */
    void awaitDirect(int pages) {
        awaitDescriptions("answer,".repeat(pages - 1) + "answer");
    }

    private void awaitDescriptions(String types) {
        page.waitForFunction("""
                (types) => links
                    .filter((link) => link.connectionState === 'connected')
                    .filter((link) => link.getSenders().some(({ track }) => track?.kind === 'audio'))
                    .map(({ remoteDescription }) => remoteDescription.type)
                    .sort()
                    .join() === types""", types);
    }
}
