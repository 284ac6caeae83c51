package io.yunchuang.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.util.ExceptionUtil;
import io.yunchuang.server.embedded.StartRefused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the server: first its stores where it has none of its own, then Quarkus. A signal ends them in the opposite
 * order, so that the last thing the server does still finds its database.
 */
@QuarkusMain
public final class ServerMain {
    private static final Logger LOG = System.getLogger(ServerMain.class.getName());
    private static final int REFUSED = 2;
    /** The argument that makes it end as soon as it is up; it listens on any free port then. */
    private static final String REHEARSE = "rehearse";

    private static final Duration QUARKUS_ENDS_WITHIN = Duration.ofSeconds(20);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean endAsked;

    public static void main(String... args) {
        System.exit(new ServerMain().run(List.of(args).contains(REHEARSE)));
    }

    private int run(boolean rehearsal) {
        try {
            LaunchSettings given = LaunchSettings.of(System.getenv());
            LaunchSettings settings = rehearsal ? given.onAnyPort() : given;
            try (Stores stores = Stores.reserve(settings)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(stores), "await-end"));
                Ports.requireFree(settings.host(), settings.ports());
                LaunchSettings encrypted = encrypted(settings);
                encrypted.quarkusSettings().forEach(System::setProperty);
                stores.start().forEach(System::setProperty);
                return serve(encrypted, rehearsal ? Rehearsal.class : Welcome.class);
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            return REFUSED;
        } finally {
            ended.countDown();
        }
    }

    private static LaunchSettings encrypted(LaunchSettings settings) {
        if (!settings.lan() || settings.tls().isPresent()) {
            return settings;
        }
        Path directory = settings.requiredDataDirectory().resolve("tls");
        return settings.withTls(LanCertificate.in(directory, LanNames.all(), InstantSource.system()));
    }

    private int serve(LaunchSettings settings, Class<? extends QuarkusApplication> application) {
        if (endAsked) {
            return 0;
        }
        AtomicInteger exitCode = new AtomicInteger();
        String[] addressLines =
                Welcome.addressLines(settings, LanNames.addresses()).toArray(String[]::new);
        Quarkus.run(
                application,
                (code, failure) -> {
                    exitCode.set(code);
                    Optional.ofNullable(failure).ifPresent(ServerMain::explain);
                },
                addressLines);
        return exitCode.get();
    }

    /** The innermost cause says what is wrong; how it came about is in the log. */
    private static void explain(Throwable failure) {
        LOG.log(Level.WARNING, "The server does not start", failure);
        System.err.println("The server does not start: "
                + ExceptionUtil.getRootCause(failure).getMessage());
    }

    /**
     * The JVM ends when its shutdown hooks have: this one holds it until the main thread has put everything away, and puts
     * the stores away itself when the main thread does not come to it.
     */
    private void awaitEnd(Stores stores) {
        endAsked = true;
        try {
            if (!ended.await(QUARKUS_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                stores.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
