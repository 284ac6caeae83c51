package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls between pages whose firewall lets nothing but TLS through, over a real TURN server with a certificate. */
class TlsRelayedTalkTest {
    private static final String SECRET = "a secret of this test";
    private static final int PORT = Coturn.freePort();
    private static final int TLS_PORT = FreePort.find();

    @RegisterExtension
    static final Scene SCENE = Scene.with(Map.of(
            "YUNCHUANG_MEDIA_TURN_URLS", Coturn.addressOverTls(TLS_PORT), "YUNCHUANG_MEDIA_TURN_SECRET", SECRET));

    @Test
    void two_pages_talk_over_the_relay() throws Exception {
        OwnCertificate own = OwnCertificate.make(SCENE.data().resolve("certificate"));
        try (Coturn relay = start(own, "trusted")) {
            Browsers browsers = SCENE.browsers().trusting(own);
            Talk talk = Talk.begin(browsers, "songjiang", RelayOnly.SCRIPT, RelayOnly.SCRIPT);
            talk.awaitPictures();
            for (RelayOnly page : pages(talk)) {
                assertThat(page.route()).containsExactly("relay", "relay");
                assertThat(page.wayToRelay()).isEqualTo("tls");
            }
            talk.awaitMorePictures();
            talk.endByClerk();
        }
    }

    @Test
    void a_relay_for_whose_certificate_nobody_vouches_is_not_used() throws Exception {
        OwnCertificate own = OwnCertificate.make(SCENE.data().resolve("unknown"));
        try (Coturn relay = start(own, "unknown")) {
            Talk talk = Talk.ring(SCENE.browsers(), "jiaxing", RelayOnly.SCRIPT, RelayOnly.SCRIPT);
            for (RelayOnly page : pages(talk)) {
                page.awaitUnreachable();
                assertThat(page.candidates()).isEmpty();
            }
        }
    }

    private static Coturn start(OwnCertificate own, String name) throws Exception {
        Path configuration = Path.of(System.getProperty("yunchuang.turn-config"));
        Path place = SCENE.data().resolve("relay-" + name);
        return Coturn.startWithTls(configuration, PORT, TLS_PORT, own, SECRET, place);
    }

    private static RelayOnly[] pages(Talk talk) {
        return new RelayOnly[] {
            new RelayOnly(talk.kiosk().page()), new RelayOnly(talk.clerk().page())
        };
    }
}
