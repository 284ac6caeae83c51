package io.yunchuang.server.launch;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.health.Readiness;

/** Says, once everything is up, where the pages are and how to come in; then lets the server run. */
public final class Welcome implements QuarkusApplication {
    private static final Logger LOG = System.getLogger(Welcome.class.getName());

    private final List<WelcomePart> parts;
    private final FirstVisit firstVisit;

    Welcome(@All List<WelcomePart> parts, @Readiness FirstVisit firstVisit) {
        this.parts = parts;
        this.firstVisit = firstVisit;
    }

    /** @param addressLines what {@link #addressLines} made, for only the start knows where the server listens */
    @Override
    public int run(String... addressLines) throws InterruptedException {
        firstVisit.await();
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List.of(addressLines).forEach(terminal::println);
        // Beside the main thread, so that a signal does not have to wait for what is still being said.
        Thread.ofPlatform().name("welcome").daemon().start(() -> sayParts(terminal));
        Quarkus.waitForExit();
        return 0;
    }

    private void sayParts(PrintStream terminal) {
        try {
            parts.forEach(part -> part.lines().forEach(terminal::println));
        } catch (RuntimeException e) {
            // The server serves without a greeting, too; mostly it is just being ended.
            LOG.log(Level.WARNING, "The greeting was cut short", e);
        }
    }

    /**
     * Where the pages are, and how to know the certificate again when it is one of our own.
     *
     * @param addresses of this machine in its network
     */
    static List<String> addressLines(LaunchSettings settings, Set<String> addresses) {
        List<String> lines = new ArrayList<>();
        lines.add("Open " + url(settings, "localhost"));
        if (settings.isOpenToOthers()) {
            addresses.forEach(address -> lines.add("  or " + url(settings, address)));
        }
        if (settings.lan()) {
            settings.tls()
                    .ifPresent(certificate -> lines.add("Browsers ask once whether to trust its certificate; compare:"
                            + " SHA-256 " + certificate.fingerprint()));
        }
        return lines;
    }

    private static String url(LaunchSettings settings, String host) {
        return settings.tls().isPresent()
                ? "https://" + host + ":" + settings.httpsPort() + "/"
                : "http://" + host + ":" + settings.httpPort() + "/";
    }
}
