package io.yunchuang.walkthrough;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two pages from one of which nothing leads to the other but a real bridge. */
@EnabledIfEnvironmentVariable(
        named = RealBridge.ADDRESS,
        matches = "http.*",
        disabledReason = "needs the private HTTP address of a jitsi-videobridge")
class BridgeOnlyTalkTest {
    /** Descriptions of other pages come without candidates; those of a bridge have a session of their own. */
    private static final String NO_DIRECT_WAY = VoiceLinks.SCRIPT + """
            {
                const Own = window.RTCPeerConnection;
                window.RTCPeerConnection = class extends Own {
                    setRemoteDescription({ type, sdp }) {
                        this.toBridge ||= /^o=- 1 /m.test(sdp);
                        const cut = this.toBridge ? sdp : sdp.replace(/a=candidate:.*\\r\\n/g, '');
                        return super.setRemoteDescription({ type, sdp: cut });
                    }
                    addIceCandidate(candidate) {
                        return this.toBridge ? super.addIceCandidate(candidate) : Promise.resolve();
                    }
                };
            }
            """;

    @RegisterExtension
    static final RealBridge BRIDGE = RealBridge.fromEnvironment();

    @RegisterExtension
    static final Scene SCENE = Scene.with(always());

    private static Map<String, String> always() {
        Map<String, String> settings = new HashMap<>(BRIDGE.settings());
        settings.put("YUNCHUANG_BRIDGING_USE", "ALWAYS");
        return settings;
    }

    @Test
    void they_talk_and_the_clerk_sees_screen_and_documents() {
        Talk talk = Talk.begin(SCENE.browsers(), "songjiang", NO_DIRECT_WAY, NO_DIRECT_WAY);
        talk.clerk().awaitTalking();
        talk.awaitPictures();
        new VoiceLinks(talk.kiosk().page()).awaitBridgeAlone();

        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        talk.kiosk().stopScreen();
        talk.clerk().awaitScreenEnd("STOPPED");

        ClerkDocuments documents = talk.clerk().documents();
        documents.askOrStop();
        talk.kiosk().allowDocument();
        documents.live().awaitPicture();
        talk.awaitMorePictures();
        talk.endByClerk();
    }
}
