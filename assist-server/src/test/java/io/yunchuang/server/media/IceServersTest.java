package io.yunchuang.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.media.IceServers.IceServer;
import io.yunchuang.server.media.IceServers.IceSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The credentials are tried at a real TURN server by the walkthrough; this is what they may and may not hold. */
class IceServersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
    private static final List<String> STUN = List.of("stun:stun.example.cn:3478");
    private static final List<String> TURN = List.of("turn:turn.example.cn:3478");

    private record Config(
            Optional<List<String>> stunUrls,
            Optional<List<String>> turnUrls,
            Optional<String> turnSecret,
            Duration turnCredentialLifetime)
            implements MediaConfig {}

    @Test
    void the_credential_is_the_hmac_of_a_name_that_begins_with_its_end() throws GeneralSecurityException {
        IceSettings settings = servers("secret").settingsFor("clerk-songjiang-1");

        assertThat(settings.expiresAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(settings.iceServers()).extracting(IceServer::urls).containsExactly(STUN, TURN);
        String name = nameFor("clerk-songjiang-1");
        assertThat(name).matches(settings.expiresAt().getEpochSecond() + ":[0-9a-f]{16}");
        assertThat(settings.iceServers().getLast().credential()).contains(hmac("secret", name));
    }

    @Test
    void a_turn_server_tells_users_apart_without_learning_who_they_are() {
        assertThat(nameFor("wang-fang")).isEqualTo(nameFor("wang-fang")).doesNotContain("wang");
        assertThat(nameFor("wang-fang")).isNotEqualTo(nameFor("li-na"));
    }

    @Test
    void without_servers_pages_find_each_other_alone() {
        MediaConfig nothing = new Config(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofHours(4));
        assertThat(new IceServers(nothing, NOON)
                        .settingsFor("kiosk-songjiang-1")
                        .iceServers())
                .isEmpty();
    }

    @Test
    void turn_servers_without_their_secret_are_refused_at_the_start() {
        MediaConfig halfDone = new Config(Optional.of(STUN), Optional.of(TURN), Optional.empty(), Duration.ofHours(4));
        assertThatThrownBy(() -> new IceServers(halfDone, NOON)).hasMessageContaining("turn-secret");
    }

    private static String nameFor(String user) {
        return servers("secret")
                .settingsFor(user)
                .iceServers()
                .getLast()
                .username()
                .orElseThrow();
    }

    private static IceServers servers(String secret) {
        return new IceServers(
                new Config(Optional.of(STUN), Optional.of(TURN), Optional.of(secret), Duration.ofHours(4)), NOON);
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
