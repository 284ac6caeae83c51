package io.yunchuang.server.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import java.util.Optional;

/**
 * What this server is at its provider.
 *
 * @param loginNameClaim the claim of the ID token with the login name
 * @param patienceMillis how long the provider may take for each answer
 */
record OidcClient(
        Issuer issuer, ClientID id, Optional<Secret> secret, Scope scope, String loginNameClaim, int patienceMillis) {

    /**
     * As configured; empty when single sign-on is off.
     *
     * @throws IllegalArgumentException for an issuer without a client id
     */
    static Optional<OidcClient> of(OidcConfig config) {
        return config.issuer().map(issuer -> {
            Scope scope = new Scope(OIDCScopeValue.OPENID.getValue());
            config.scopes().forEach(scope::add);
            return new OidcClient(
                    new Issuer(issuer),
                    new ClientID(config.clientId()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "yunchuang.oidc.client-id is missing; yunchuang.oidc.issuer needs it"))),
                    config.clientSecret().map(Secret::new),
                    scope,
                    config.loginNameClaim(),
                    Math.toIntExact(config.patience().toMillis()));
        });
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "OidcClient[" + id + " at " + issuer + "]";
    }
}
