package io.yunchuang.walkthrough;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider for browsers that says what it is: a test provider, which believes everybody. It keeps
 * sessions as a real one does: whoever has signed in once is not asked again, until the session is ended.
 *
 * <p>It is at {@code 127.0.0.1}, which browsers take for another site than {@code localhost}.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "yunchuang-test";
    private static final String COOKIE = "test-provider";
    private static final String FORM = """
            <!doctype html><meta charset="utf-8"><title>测试身份认证 / Test provider</title>
            <h1>测试身份认证 / Test provider</h1>
            <p>仅供测试，任何名字都能通过。 / For tests only: it believes every name.</p>
            <form method="post" action="/sign-in?%s">
            <input name="name" data-testid="provider-name" autofocus>
            <button data-testid="provider-sign-in">登录 / Sign in</button></form>
            """;

    private final HttpServer server;
    private final TestTokens tokens = new TestTokens();
    /** Who has signed in, by the cookie of the browser. */
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    /** Sign-ins that wait to be redeemed, by their code. */
    private final Map<String, SignIn> codes = new ConcurrentHashMap<>();

    private final Set<String> issued = ConcurrentHashMap.newKeySet();

    private record SignIn(String name, Map<String, String> asked) {}

    private TestProvider(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a port that it chooses itself. */
    static TestProvider start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        TestProvider provider = new TestProvider(server);
        Map<String, HttpHandler> pages = Map.of(
                "/.well-known/openid-configuration", exchange -> json(exchange, 200, provider.description()),
                "/keys", exchange -> json(exchange, 200, provider.tokens.keys()),
                "/authorize", provider::authorize,
                "/sign-in", provider::signIn,
                "/token", provider::token,
                "/end", provider::end);
        pages.forEach(server::createContext);
        server.start();
        return provider;
    }

    /** As it names itself. */
    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "end_session_endpoint":"%1$s/end","jwks_uri":"%1$s/keys","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "token_endpoint_auth_methods_supported":["none"],"code_challenge_methods_supported":["S256"]}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String name = sessions.get(session(exchange));
        if (name == null) {
            send(exchange, 200, "text/html; charset=utf-8", FORM.formatted(query.replace("&", "&amp;")));
        } else {
            letThrough(exchange, name, parameters(query));
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String name = one(parameters(body(exchange)), "name");
        String session = UUID.randomUUID().toString();
        sessions.put(session, name);
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + session + "; HttpOnly; Path=/");
        letThrough(exchange, name, parameters(exchange.getRequestURI().getRawQuery()));
    }

    private void letThrough(HttpExchange exchange, String name, Map<String, String> asked) throws IOException {
        String code = UUID.randomUUID().toString();
        codes.put(code, new SignIn(name, asked));
        redirect(exchange, one(asked, "redirect_uri") + "?code=" + code + "&state=" + one(asked, "state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = parameters(body(exchange));
        SignIn signIn = codes.remove(one(given, "code"));
        if (signIn == null
                || !one(signIn.asked(), "redirect_uri").equals(one(given, "redirect_uri"))
                || !one(signIn.asked(), "code_challenge").equals(TestTokens.challenge(one(given, "code_verifier")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String idToken = tokens.idToken(issuer(), CLIENT, signIn.name(), one(signIn.asked(), "nonce"));
        issued.add(idToken);
        json(exchange, 200, """
                {"access_token":"unused","token_type":"Bearer","id_token":"%s"}
                """.formatted(idToken));
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!issued.remove(one(asked, "id_token_hint"))) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        sessions.remove(session(exchange));
        redirect(exchange, one(asked, "post_logout_redirect_uri"));
    }

    private static String session(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split("; ")))
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String one(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, "application/json", json);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
