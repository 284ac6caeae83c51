package io.yunchuang.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A fake OpenID Connect provider on loopback, with as much of one as the authorization code flow needs: it asks nobody for
 * a password and says that somebody is whom the test names. Its keys, signatures, codes, and its checks of PKCE, redirect
 * address and client secret are real.
 */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "yunchuang";
    static final String SECRET = "a secret of the provider and us";

    /** The server remembers it from one test to the next. */
    private static final RSAKey KEY = key();

    private final URI issuer;
    private final HttpServer server;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    private volatile boolean announcesEnd = true;
    private volatile Optional<String> person = Optional.empty();
    private volatile Optional<String> error = Optional.empty();
    private volatile UnaryOperator<JWTClaimsSet.Builder> twist = UnaryOperator.identity();
    private volatile TokenMaker tokens = this::signed;

    /** Makes the ID token of claims. */
    interface TokenMaker {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    FakeProvider(URI issuer) throws IOException {
        this.issuer = issuer;
        server = HttpServer.create(new InetSocketAddress(issuer.getHost(), issuer.getPort()), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(KEY).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", this::end);
        server.start();
    }

    /** From now on everybody is that person. */
    void says(String loginName) {
        person = Optional.of(loginName);
    }

    /** From now on nobody is let through. */
    void refuses(String why) {
        error = Optional.of(why);
    }

    /** From now on its description does not say where sessions are ended. */
    void hidesEnd() {
        announcesEnd = false;
    }

    /** The ID tokens whose sessions were ended. */
    Set<String> ended() {
        return Set.copyOf(ended);
    }

    /** From now on what the ID tokens say is changed before they are signed. */
    void twists(UnaryOperator<JWTClaimsSet.Builder> change) {
        twist = change;
    }

    /** From now on the ID tokens are made otherwise. */
    void makesTokens(TokenMaker maker) {
        tokens = maker;
    }

    /** Forgets the codes it gave. */
    void forgetsCodes() {
        codes.clear();
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("the key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, KEY);
    }

    private String metadata() {
        String end = announcesEnd ? "\"end_session_endpoint\":\"" + issuer + "/end\"," : "";
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                %2$s"jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(issuer, end);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        boolean good = one(asked, "client_id").equals(CLIENT)
                && one(asked, "response_type").equals("code")
                && one(asked, "code_challenge_method").equals("S256")
                && one(asked, "scope").contains("openid");
        if (!good) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String answer = error.map(why -> "error=" + why).orElse("code=" + code);
        redirect(exchange, one(asked, "redirect_uri") + "?" + answer + "&state=" + one(asked, "state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> given = URLUtils.parseParameters(body);
        if (!isOurClient(exchange)) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Optional<Map<String, List<String>>> asked = Optional.ofNullable(codes.remove(one(given, "code")))
                .filter(request -> one(request, "redirect_uri").equals(one(given, "redirect_uri")))
                .filter(request -> CodeChallenge.compute(
                                CodeChallengeMethod.S256, new CodeVerifier(one(given, "code_verifier")))
                        .getValue()
                        .equals(one(request, "code_challenge")));
        if (asked.isEmpty()) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String idToken = idToken(one(asked.get(), "nonce"));
        issued.add(idToken);
        json(exchange, 200, """
                {"access_token":"unused","token_type":"Bearer","id_token":"%s"}
                """.formatted(idToken));
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String idToken = one(asked, "id_token_hint");
        if (!issued.contains(idToken) || !one(asked, "client_id").equals(CLIENT)) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        ended.add(idToken);
        redirect(exchange, one(asked, "post_logout_redirect_uri"));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String idToken(String nonce) throws IOException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .subject("subject of " + person)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
        person.ifPresent(name -> claims.claim("preferred_username", name));
        try {
            return tokens.token(twist.apply(claims).build());
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static boolean isOurClient(HttpExchange exchange) {
        String expected = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
