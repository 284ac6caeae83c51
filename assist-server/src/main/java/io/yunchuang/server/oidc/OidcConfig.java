package io.yunchuang.server.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Single sign-on of the staff with OpenID Connect, beside name and password; off until an issuer is given. */
@ConfigMapping(prefix = "yunchuang.oidc")
public interface OidcConfig {
    /**
     * The provider exactly as it names itself, for example {@code https://id.example.gov.cn/realms/hall}. Set it to offer
     * single sign-on on the login page.
     */
    Optional<URI> issuer();

    /** This server's name at the provider; required with an issuer. */
    Optional<String> clientId();

    /** The secret that goes with it. Leave it out where the provider knows this server as a public client. */
    Optional<String> clientSecret();

    /**
     * The claim of the ID token that holds the login name of the member of staff. Change it where the provider keeps that
     * name elsewhere, for example in {@code employee_id}.
     */
    @WithDefault("preferred_username")
    String loginNameClaim();

    /** What is asked of the provider; {@code openid} always is. Add the scope that brings the claim with the login name. */
    @WithDefault("profile")
    List<String> scopes();

    /** The Chinese label of the button on the login page. Name the service as your people know it. */
    @WithDefault("统一身份认证登录")
    String buttonZh();

    /** The English label of that button. */
    @WithDefault("Single sign-on")
    String buttonEn();

    /**
     * Where browsers reach this server, for example {@code https://hall.example.gov.cn}; the provider must know it with
     * {@code /api/oidc/callback} behind it. Set it behind a proxy that ends TLS; otherwise the request's own address is it.
     */
    Optional<URI> publicAddress();

    /** How long somebody may take at the provider. Raise it where people have to fetch a second factor. */
    @WithDefault("10m")
    Duration attemptLifetime();

    /** How long the provider may take for each answer. Raise it when it is far away. */
    @WithDefault("5s")
    Duration patience();
}
