package io.yunchuang.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says, once everything is up, where the pages are and how to come in; then lets the server run. */
public final class Welcome implements QuarkusApplication {
    @Override
    public int run(String... args) {
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        addressLines(LaunchSettings.of(System.getenv()), LanNames.addresses()).forEach(terminal::println);
        Quarkus.waitForExit();
        return 0;
    }

    /** Where the pages are, and for a certificate of our own how to know it again. */
    static List<String> addressLines(LaunchSettings settings, Set<String> addresses) {
        List<String> lines = new ArrayList<>();
        boolean encrypted = settings.lan() || settings.tls().isPresent();
        String scheme = encrypted ? "https" : "http";
        int port = encrypted ? settings.httpsPort() : settings.httpPort();
        lines.add("Open " + url(scheme, "localhost", port));
        if (settings.host().equals("0.0.0.0")) {
            addresses.forEach(address -> lines.add("  or " + url(scheme, address, port)));
        }
        return lines;
    }

    private static String url(String scheme, String host, int port) {
        return scheme + "://" + host + ":" + port + "/";
    }
}
