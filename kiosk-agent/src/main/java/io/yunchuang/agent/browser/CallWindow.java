package io.yunchuang.agent.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The window with the kiosk's page; it comes again whenever it ends, until it is closed. A browser whose page does not come to
 * the bridge, because it hangs at its first navigation or its page has crashed, is ended, too.
 */
public final class CallWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CallWindow.class.getName());
    private static final Duration BEFORE_RESTART = Duration.ofMillis(500);
    /** A browser that ends sooner than this has hardly begun; starting it again and again would only heat the machine. */
    private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

    private static final Duration AFTER_SHORT_LIFE = Duration.ofSeconds(5);

    /** A page that never comes, for example while the server is away, is not helped by haste. */
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-window").factory());
    private final BrowserSetup setup;
    private final Path profile;
    private final Place place;
    private final Supplier<String> address;
    private final String origin;
    private final Duration patience;
    private Duration nextPatience;
    private Optional<ProcessHandle> process = Optional.empty();
    private Optional<ScheduledFuture<?>> waiting = Optional.empty();
    private boolean closed;

    /**
     * @param origin the server's, whose pages may use camera and microphone
     * @param patience how long the page may take to the bridge; twice as long each time that it has not come
     * @param address asked for at every start, for it carries a one-time token
     */
    public CallWindow(BrowserSetup setup, Place place, String origin, Duration patience, Supplier<String> address) {
        this.setup = setup;
        this.profile = setup.dataDir().resolve("call-profile");
        this.place = place;
        this.origin = origin;
        this.patience = patience;
        this.nextPatience = patience;
        this.address = address;
    }

    /** Takes over the window that an agent before this one has left. */
    public synchronized boolean adopt() {
        Optional<ProcessHandle> left = BrowserProcess.using(profile).stream().findFirst();
        left.ifPresent(this::watch);
        return left.isPresent();
    }

    /** The page has come to the bridge: all is well. */
    public synchronized void pageCame() {
        waiting.ifPresent(timer -> timer.cancel(false));
        waiting = Optional.empty();
        nextPatience = patience;
    }

    /** The page is gone from the bridge. One that is only reloaded comes back soon. */
    public synchronized void pageLost() {
        awaitPage();
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
        awaitPage();
        long since = System.nanoTime();
        started.onExit().thenRun(() -> {
            Duration lived = Duration.ofNanos(System.nanoTime() - since);
            again(lived.compareTo(SHORT_LIFE) < 0 ? AFTER_SHORT_LIFE : BEFORE_RESTART);
        });
    }

    private synchronized void awaitPage() {
        waiting.ifPresent(timer -> timer.cancel(false));
        waiting = closed
                ? Optional.empty()
                : Optional.of(thread.schedule(this::giveUp, nextPatience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Its end starts it again. */
    private void giveUp() {
        Optional<ProcessHandle> hanging;
        synchronized (this) {
            Duration longer = nextPatience.multipliedBy(2);
            nextPatience = longer.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : longer;
            hanging = process;
        }
        LOG.warning("the page has not come to the bridge; its browser is ended");
        hanging.ifPresent(BrowserProcess::end);
    }

    private synchronized void again(Duration delay) {
        if (!closed) {
            LOG.warning("the call window has ended and is started again");
            thread.schedule(this::launch, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
