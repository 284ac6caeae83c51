package io.yunchuang.agent.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The head of a request to the proxy (RFC 9112 §3.2).
 *
 * @param tunnel whether it is a CONNECT
 * @param path what the host is asked for; empty for a CONNECT
 * @param head what the host is sent; empty for a CONNECT
 */
record ProxyRequest(boolean tunnel, String host, int port, String path, byte[] head) {
    private static final int MOST = 64 * 1024;
    private static final List<String> OF_THE_CONNECTION = List.of("connection:", "proxy-connection:", "keep-alive:");

    /** Reads up to the empty line; empty when it is no request to a proxy or too long. */
    static Optional<ProxyRequest> read(InputStream in) throws IOException {
        Optional<String> head = head(in);
        try {
            return head.flatMap(ProxyRequest::parse);
        } catch (IllegalArgumentException noAddressOrPort) {
            return Optional.empty();
        }
    }

    private static Optional<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < MOST) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.append((char) next);
            if (next == '\n'
                    && head.length() >= 4
                    && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return Optional.of(head.toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<ProxyRequest> parse(String head) {
        List<String> lines = Arrays.asList(head.split("\r\n"));
        String[] words = lines.getFirst().split(" ");
        if (words.length != 3) {
            return Optional.empty();
        }
        return words[0].equals("CONNECT") ? tunnel(words[1]) : plain(words, lines.subList(1, lines.size()));
    }

    private static Optional<ProxyRequest> tunnel(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Optional.of(new ProxyRequest(
                        true,
                        authority.substring(0, colon),
                        Integer.parseInt(authority.substring(colon + 1)),
                        "",
                        new byte[0]));
    }

    /** One request to a connection: the next one may be for another host and has to be looked at anew. */
    private static Optional<ProxyRequest> plain(String[] words, List<String> headers) {
        URI target = URI.create(words[1]);
        if (target.getHost() == null || !"http".equals(target.getScheme())) {
            return Optional.empty();
        }
        String path = (target.getRawPath().isEmpty() ? "/" : target.getRawPath())
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        String kept = headers.stream()
                .filter(line -> OF_THE_CONNECTION.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
        String head = words[0] + " " + path + " " + words[2] + "\r\n" + kept + "Connection: close\r\n\r\n";
        return Optional.of(new ProxyRequest(
                false,
                target.getHost(),
                target.getPort() < 0 ? 80 : target.getPort(),
                path,
                head.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
