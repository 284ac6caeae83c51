package io.yunchuang.agent.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The window with the kiosk's page; it comes again whenever it ends, until it is closed. */
public final class CallWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CallWindow.class.getName());
    private static final Duration BEFORE_RESTART = Duration.ofMillis(500);
    /** A browser that ends sooner than this has hardly begun; starting it again and again would only heat the machine. */
    private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

    private static final Duration AFTER_SHORT_LIFE = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-window").factory());
    private final BrowserSetup setup;
    private final Path profile;
    private final Place place;
    private final Supplier<String> address;
    private final String origin;
    private Optional<ProcessHandle> process = Optional.empty();
    private boolean closed;

    /**
     * @param origin the server's, whose pages may use camera and microphone
     * @param address asked for at every start, for it carries a one-time token
     */
    public CallWindow(BrowserSetup setup, Place place, String origin, Supplier<String> address) {
        this.setup = setup;
        this.profile = setup.dataDir().resolve("call-profile");
        this.place = place;
        this.origin = origin;
        this.address = address;
    }

    /** Takes over the window that an agent before this one has left. */
    public synchronized boolean adopt() {
        Optional<ProcessHandle> left = BrowserProcess.using(profile).stream().findFirst();
        left.ifPresent(this::watch);
        return left.isPresent();
    }

    /** Ends what was left and starts afresh. */
    public void start() {
        BrowserProcess.using(profile).forEach(BrowserProcess::end);
        launch();
    }

    /** Whether that process is the window's browser. */
    public synchronized boolean isShownBy(long pid) {
        return process.filter(ProcessHandle::isAlive)
                .filter(own -> own.pid() == pid)
                .isPresent();
    }

    @Override
    public void close() {
        Optional<ProcessHandle> last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        thread.shutdownNow();
        last.ifPresent(BrowserProcess::end);
    }

    private synchronized void launch() {
        if (closed) {
            return;
        }
        try {
            ProfilePreferences.forCalls(profile, origin);
            List<String> flags = new ArrayList<>(StartFlags.of("call-window"));
            flags.addAll(place.flags());
            flags.add("--app=" + address.get());
            watch(BrowserProcess.start(setup, profile, flags));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the call window cannot be started", e);
            again(AFTER_SHORT_LIFE);
        }
    }

    private synchronized void watch(ProcessHandle started) {
        process = Optional.of(started);
        long since = System.nanoTime();
        started.onExit().thenRun(() -> {
            Duration lived = Duration.ofNanos(System.nanoTime() - since);
            again(lived.compareTo(SHORT_LIFE) < 0 ? AFTER_SHORT_LIFE : BEFORE_RESTART);
        });
    }

    private synchronized void again(Duration delay) {
        if (!closed) {
            LOG.warning("the call window has ended and is started again");
            thread.schedule(this::launch, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
