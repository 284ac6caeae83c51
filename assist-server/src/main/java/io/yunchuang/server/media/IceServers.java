package io.yunchuang.server.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The STUN and TURN servers that pages use, with expiring credentials: the user name carries the expiry, the password is
 * its HMAC under the secret shared with the TURN server (draft-uberti-behave-turn-rest).
 */
@ApplicationScoped
public class IceServers {
    private final MediaConfig config;
    private final Clock clock;

    IceServers(MediaConfig config, Clock clock) {
        if (config.turnUrls().isPresent() && config.turnSecret().isEmpty()) {
            throw new IllegalStateException("yunchuang.media.turn-urls needs yunchuang.media.turn-secret");
        }
        this.config = config;
        this.clock = clock;
    }

    /** One entry of {@code RTCConfiguration.iceServers}. */
    public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {}

    /** What a page needs for its connections until then. */
    public record IceSettings(List<IceServer> iceServers, Instant expiresAt) {}

    /** Settings for that user; the id is opaque to the TURN server and must not be personal. */
    public IceSettings settingsFor(String user) {
        Instant expiresAt = clock.instant().plus(config.turnCredentialLifetime());
        List<IceServer> servers = new ArrayList<>();
        config.stunUrls().ifPresent(urls -> servers.add(new IceServer(urls, Optional.empty(), Optional.empty())));
        config.turnUrls().ifPresent(urls -> servers.add(turn(urls, user, expiresAt)));
        return new IceSettings(servers, expiresAt);
    }

    private IceServer turn(List<String> urls, String user, Instant expiresAt) {
        String username = expiresAt.getEpochSecond() + ":" + user;
        return new IceServer(
                urls,
                Optional.of(username),
                Optional.of(hmac(config.turnSecret().orElseThrow(), username)));
    }

    /** SHA-1 is what TURN servers implement; as an HMAC it is still sound. */
    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }
}
