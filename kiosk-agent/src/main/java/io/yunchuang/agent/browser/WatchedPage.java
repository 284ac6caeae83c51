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

/**
 * A browser with a page of ours, a kiosk's or a probe's; it comes again whenever it ends, until it is closed. One whose page
 * does not come to the bridge, because it hangs at its first navigation or its page has crashed, is ended, too, and so is one
 * whose page does not answer there any more.
 */
public final class WatchedPage implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WatchedPage.class.getName());
    private static final Duration BEFORE_RESTART = Duration.ofMillis(500);
    /** A browser that ends sooner than this has hardly begun; starting it again and again would only heat the machine. */
    private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

    private static final Duration AFTER_SHORT_LIFE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watched-page").factory());
    private final BrowserSetup setup;
    private final Path profile;
    private final Look look;
    private final Supplier<String> address;
    private final String origin;
    private final Duration afterShortLife;
    private final PageWatch page;
    private final Runnable ask;
    private Optional<ProcessHandle> process = Optional.empty();
    private boolean closed;

    /**
     * @param look which of our pages' browsers it is
     * @param origin the server's, whose pages may use camera and microphone
     * @param patience how long the page may take to the bridge; twice as long each time that it has not come, and a third
     *     of it for coming back, or for an answer, once it has
     * @param address asked for at every start, for it carries a one-time token
     * @param ask asks the page whether it lives; {@link #pageLives} has the answer
     */
    public WatchedPage(
            BrowserSetup setup, Look look, String origin, Duration patience, Supplier<String> address, Runnable ask) {
        this.setup = setup;
        this.profile = setup.dataDir().resolve(look.profile());
        this.look = look;
        this.origin = origin;
        this.afterShortLife = AFTER_SHORT_LIFE.compareTo(patience) < 0 ? AFTER_SHORT_LIFE : patience;
        this.page = new PageWatch(patience);
        this.address = address;
        this.ask = ask;
        thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes over the browser that an agent before this one has left. */
    public synchronized boolean adopt() {
        Optional<ProcessHandle> left = BrowserProcess.using(profile).stream().findFirst();
        left.ifPresent(this::watch);
        return left.isPresent();
    }

    /** The page has come to the bridge. */
    public synchronized void pageCame() {
        page.came(System.nanoTime());
    }

    /** The page has answered. */
    public synchronized void pageLives() {
        page.lives();
    }

    /** The page is gone from the bridge. */
    public synchronized void pageLost() {
        page.lost(System.nanoTime());
    }

    /** Ends what was left and starts afresh. */
    public void start() {
        BrowserProcess.using(profile).forEach(BrowserProcess::end);
        launch();
    }

    /** Whether that process is this browser. */
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
            List<String> flags = new ArrayList<>(look.flags());
            flags.add("--app=" + address.get());
            watch(BrowserProcess.start(setup, profile, flags));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the page's browser cannot be started", e);
            again(afterShortLife);
        }
    }

    private synchronized void watch(ProcessHandle started) {
        process = Optional.of(started);
        long since = System.nanoTime();
        page.started(since);
        started.onExit().thenRun(() -> {
            Duration lived = Duration.ofNanos(System.nanoTime() - since);
            again(lived.compareTo(SHORT_LIFE) < 0 ? afterShortLife : BEFORE_RESTART);
        });
    }

    private synchronized PageWatch.Due due() {
        return page.at(System.nanoTime());
    }

    /** One look that fails must not be the last one. */
    private void look() {
        try {
            switch (due()) {
                case NOTHING -> {}
                case ASK -> ask.run();
                case END -> giveUp();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the page could not be looked after", e);
        }
    }

    /** Its end starts it again. */
    private void giveUp() {
        LOG.warning("the page is not at the bridge or does not answer there; its browser is ended");
        current().ifPresent(BrowserProcess::end);
    }

    private synchronized Optional<ProcessHandle> current() {
        return process;
    }

    private synchronized void again(Duration delay) {
        if (!closed) {
            LOG.warning("the page's browser has ended and is started again");
            thread.schedule(this::launch, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
