package io.yunchuang.server.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the media of two pages find each other. */
@ConfigMapping(prefix = "yunchuang.media")
public interface MediaConfig {
    /** STUN servers, for example {@code stun:stun.example.cn:3478}; needed where pages sit behind address translation. */
    Optional<List<String>> stunUrls();

    /** TURN servers, for example {@code turns:turn.example.cn:443?transport=tcp}; needed where UDP does not pass. */
    Optional<List<String>> turnUrls();

    /**
     * The secret shared with the TURN servers ({@code use-auth-secret} and {@code static-auth-secret} of coturn); required
     * with TURN servers.
     */
    Optional<String> turnSecret();

    /** How long TURN credentials are valid; longer than the longest call, shorter than a leaked one should live. */
    @WithDefault("4h")
    Duration turnCredentialLifetime();
}
