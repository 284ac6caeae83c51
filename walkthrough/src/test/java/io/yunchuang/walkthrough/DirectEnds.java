package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a page has over the media bridge whenever it stops to send its picture to another page directly. */
record DirectEnds(Page page) {
    /** What the page's browser does before the page's own scripts. Only the bridge's offers have that first line. */
    static final String SCRIPT = VoiceLinks.SCRIPT + """
            window.directEnds = [];
            const isBridged = (link) => /^o=- 1 /m.test(link.remoteDescription?.sdp ?? '');
            const pictures = async (link) =>
                [...(await link.getStats()).values()]
                    .filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'video')
                    .map(({ framesDecoded }) => framesDecoded ?? 0);
            const replace = RTCRtpSender.prototype.replaceTrack;
            RTCRtpSender.prototype.replaceTrack = function (track) {
                const link = links.find((each) => each.getSenders().includes(this));
                if (track === null && this.track?.kind === 'video' && !isBridged(link)) {
                    const bridge = links.find((each) => isBridged(each) && each.connectionState === 'connected');
                    window.directEnds.push(bridge === undefined ? [] : pictures(bridge));
                }
                return replace.call(this, track);
            };
            """;

    /** Forgets those so far. */
    void forget() {
        page.evaluate("() => { directEnds.length = 0; }");
    }

    /** For each end of direct sending since then, how many frames of each other person had come over the bridge. */
    @SuppressWarnings("unchecked")
    List<List<Integer>> pictures() {
        return (List<List<Integer>>) page.evaluate("() => Promise.all(directEnds)");
    }
}
