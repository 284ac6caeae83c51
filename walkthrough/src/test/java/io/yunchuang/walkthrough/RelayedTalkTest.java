package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls between pages without UDP, which reach each other over a real TURN server only. */
class RelayedTalkTest {
    private static final String SECRET = "a secret of this test";
    /** Short, so that what was good at the beginning of a call is not at its end. */
    private static final String CREDENTIAL_LIFETIME = "12s";

    private static final int PORT = Coturn.freePort();

    @RegisterExtension
    static final Scene SCENE = Scene.with(Map.of(
            "YUNCHUANG_MEDIA_TURN_URLS", Coturn.addressOverTcp(PORT),
            "YUNCHUANG_MEDIA_TURN_SECRET", SECRET,
            "YUNCHUANG_MEDIA_TURN_CREDENTIAL_LIFETIME", CREDENTIAL_LIFETIME));

    @Test
    void two_pages_talk_over_the_relay_and_again_when_it_was_gone_for_a_moment() throws IOException {
        Talk talk;
        try (Coturn relay = startRelay("first", SECRET)) {
            talk = Talk.begin(SCENE.browsers(), "songjiang", RelayOnly.SCRIPT, RelayOnly.SCRIPT);
            talk.awaitPictures();
            assertRelayed(talk);
        }
        try (Coturn relay = startRelay("second", SECRET)) {
            talk.awaitMorePictures();
            assertRelayed(talk);
            talk.endByClerk();
        }
    }

    @Test
    void a_relay_with_another_secret_lets_nobody_through() throws IOException {
        try (Coturn relay = startRelay("foreign", "another secret")) {
            Talk talk = Talk.ring(SCENE.browsers(), "jiaxing", RelayOnly.SCRIPT, RelayOnly.SCRIPT);
            RelayOnly kiosk = new RelayOnly(talk.kiosk().page());
            RelayOnly clerk = new RelayOnly(talk.clerk().page());
            kiosk.awaitRefusal();
            clerk.awaitRefusal();
            assertThat(kiosk.candidates()).isEmpty();
            assertThat(clerk.candidates()).isEmpty();
        }
    }

    private static Coturn startRelay(String name, String secret) throws IOException {
        Path configuration = Path.of(System.getProperty("yunchuang.turn-config"));
        return Coturn.start(configuration, PORT, secret, SCENE.data().resolve("relay-" + name));
    }

    private static void assertRelayed(Talk talk) {
        assertThat(new RelayOnly(talk.kiosk().page()).route()).containsExactly("relay", "relay");
        assertThat(new RelayOnly(talk.clerk().page()).route()).containsExactly("relay", "relay");
    }
}
