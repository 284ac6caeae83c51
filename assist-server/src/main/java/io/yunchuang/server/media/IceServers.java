package io.yunchuang.server.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
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
    /** Enough that no two users share a name. */
    private static final int ALIAS_BYTES = 8;

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

    /** Settings for that user. The TURN server, whose log others read, is told a name of its own for him, always the same. */
    public IceSettings settingsFor(String user) {
        Instant expiresAt = clock.instant().plus(config.turnCredentialLifetime());
        List<IceServer> servers = new ArrayList<>();
        config.stunUrls().ifPresent(urls -> servers.add(new IceServer(urls, Optional.empty(), Optional.empty())));
        config.turnUrls().ifPresent(urls -> servers.add(turn(urls, user, expiresAt)));
        return new IceSettings(servers, expiresAt);
    }

    private IceServer turn(List<String> urls, String user, Instant expiresAt) {
        String secret = config.turnSecret().orElseThrow();
        String username = expiresAt.getEpochSecond() + ":"
                + HexFormat.of().formatHex(hmac(secret, "user " + user), 0, ALIAS_BYTES);
        String credential = Base64.getEncoder().encodeToString(hmac(secret, username));
        return new IceServer(urls, Optional.of(username), Optional.of(credential));
    }

    /** SHA-1 is what TURN servers implement; as an HMAC it is still sound. */
    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }
}
