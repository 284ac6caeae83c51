package io.yunchuang.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * A provider whose description has been read. Its methods wait for the network: call them on a worker. What they log
 * holds no personal data.
 */
final class Provider {
    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final OIDCProviderMetadata metadata;
    private final OidcClient client;
    private final IDTokenValidator idTokens;

    private Provider(OIDCProviderMetadata metadata, OidcClient client) throws IOException {
        this.metadata = metadata;
        this.client = client;
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(client.patienceMillis(), client.patienceMillis(), LARGEST_KEY_SET))
                .build();
        this.idTokens = new IDTokenValidator(
                metadata.getIssuer(), client.id(), new JWSVerificationKeySelector<>(signatures(metadata), keys), null);
    }

    /** @throws Refusal {@link ErrorCode#OIDC_UNREACHABLE}, also when what is found there is no such provider */
    static Provider read(OidcClient client) {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(client.issuer(), client.patienceMillis(), client.patienceMillis());
            return new Provider(metadata, client);
        } catch (GeneralException | IOException failure) {
            throw refused(ErrorCode.OIDC_UNREACHABLE, failure);
        }
    }

    /** Where the browser is sent. */
    URI signIn(Attempt attempt, URI callback) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, client.scope(), client.id(), callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * What the provider says of somebody.
     *
     * @param loginName the claim that names the person; empty when the ID token is good and lacks it
     * @param idToken with which the session at the provider can be ended; empty when the provider does not announce how
     */
    record Identity(Optional<String> loginName, Optional<String> idToken) {
        /** Neither of them. */
        @Override
        public String toString() {
            return "Identity";
        }
    }

    /**
     * Where the browser ends the session at the provider, OpenID Connect RP-Initiated Logout 1.0 §2.
     *
     * @param back where the provider sends the browser then
     * @return empty when the provider does not announce it
     */
    Optional<URI> signOut(String idToken, URI back) {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI())
                .map(endpoint -> new LogoutRequest(endpoint, parsed(idToken), null, client.id(), back, null, null))
                .map(LogoutRequest::toURI);
    }

    private static JWT parsed(String idToken) {
        try {
            return JWTParser.parse(idToken);
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException("It was parsed before it was kept", e);
        }
    }

    /**
     * Who the provider has proved somebody to be.
     *
     * @throws Refusal {@link ErrorCode#OIDC_UNREACHABLE}; {@link ErrorCode#OIDC_EXPIRED} for a code that is used or too
     *     old; {@link ErrorCode#OIDC_DENIED} when the provider refuses us; {@link ErrorCode#OIDC_INVALID} for an ID token
     *     that is not signed by the provider, not made for us, not for this attempt, or expired
     */
    Identity identity(Attempt attempt, String code, URI callback) {
        try {
            OIDCTokens tokens = redeem(attempt, code, callback).getOIDCTokens();
            IDTokenClaimsSet claims = idTokens.validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
            return new Identity(
                    Optional.ofNullable(claims.getStringClaim(client.loginNameClaim())),
                    Optional.ofNullable(metadata.getEndSessionEndpointURI()).map(end -> tokens.getIDTokenString()));
        } catch (IOException | KeySourceException failure) {
            throw refused(ErrorCode.OIDC_UNREACHABLE, failure);
        } catch (ParseException | BadJOSEException | JOSEException failure) {
            throw refused(ErrorCode.OIDC_INVALID, failure);
        }
    }

    private OIDCTokenResponse redeem(Attempt attempt, String code, URI callback) throws IOException, ParseException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier()));
        HTTPRequest request = tokenRequest(grant).build().toHTTPRequest();
        request.setConnectTimeout(client.patienceMillis());
        request.setReadTimeout(client.patienceMillis());
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (response instanceof OIDCTokenResponse tokens) {
            return tokens;
        }
        throw denied(response.toErrorResponse().getErrorObject());
    }

    private TokenRequest.Builder tokenRequest(AuthorizationCodeGrant grant) {
        URI endpoint = metadata.getTokenEndpointURI();
        return client.secret()
                .map(secret -> takesBasic()
                        ? new TokenRequest.Builder(endpoint, new ClientSecretBasic(client.id(), secret), grant)
                        : new TokenRequest.Builder(endpoint, new ClientSecretPost(client.id(), secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client.id(), grant));
    }

    /** What a provider takes that does not say: OpenID Connect Discovery 1.0 §3. */
    private boolean takesBasic() {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    /** Signatures with the provider's private key only: with our own secret anybody who knows it could sign. */
    private static Set<JWSAlgorithm> signatures(OIDCProviderMetadata metadata) {
        return metadata.getIDTokenJWSAlgs().stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal denied(ErrorObject error) {
        LOG.warnf("The single sign-on provider does not redeem a code: %s", error.getCode());
        boolean tooLate = OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode());
        return new Refusal(tooLate ? ErrorCode.OIDC_EXPIRED : ErrorCode.OIDC_DENIED);
    }

    private static Refusal refused(ErrorCode code, Exception failure) {
        LOG.warnf("Single sign-on: %s (%s: %s)", code, failure.getClass().getSimpleName(), failure.getMessage());
        return new Refusal(code);
    }
}
