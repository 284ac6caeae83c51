package io.yunchuang.agent.browser;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.PortalTrial;
import io.yunchuang.signaling.protocol.PortalView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Shows in the work window what the server's view says, and tells what becomes of it. Thread-safe. */
public final class PortalDesk implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PortalDesk.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("portal").factory());
    private final PortalProxy proxy;
    private final WorkWindow window;
    private final BiConsumer<PortalView, PortalState> report;

    // Only the thread touches it.
    private Optional<PortalView> wanted = Optional.empty();

    private volatile Optional<Shown> shown = Optional.empty();

    /**
     * What the work window shows.
     *
     * @param name of the link through which it came there
     * @param host of the page; none while a page is coming or has been held
     */
    public record Shown(Localized name, Optional<String> host) {}

    /**
     * Wipes first what an agent before this one has left.
     *
     * @param report hears of every change of a portal's page, on the desk's thread
     */
    public PortalDesk(
            BrowserSetup setup, Place place, Runnable wipeClipboard, BiConsumer<PortalView, PortalState> report)
            throws IOException {
        this.report = report;
        this.proxy = new PortalProxy(this::told);
        this.window = new WorkWindow(setup, place, proxy, wipeClipboard);
        run(window::close);
    }

    /** What the view says: the portal to show, or none. */
    public void show(Optional<PortalView> portal) {
        run(() -> {
            if (portal.map(PortalView::link).equals(wanted.map(PortalView::link))
                    && portal.map(PortalView::call).equals(wanted.map(PortalView::call))) {
                return;
            }
            leave();
            wanted = portal;
            shown = portal.map(view -> new Shown(view.name(), Optional.empty()));
            portal.ifPresent(this::open);
        });
    }

    /** Hears what came of trying a portal's way, and how long that took. */
    @FunctionalInterface
    public interface TrialListener {
        void tried(PortalTrial trial, long tookMillis);
    }

    /** Tries the way of a portal's page and opens nothing; the listener hears of it on the desk's thread. */
    public void rehearse(String url, List<String> allowedHosts, TrialListener listener) {
        run(() -> {
            long begun = System.nanoTime();
            PortalTrial trial = wanted.isPresent() ? PortalTrial.IN_USE : window.rehearse(url, allowedHosts);
            listener.tried(trial, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        });
    }

    /** What the work window shows, if that process is its browser. */
    public Optional<Shown> shownBy(long pid) {
        return window.pid().filter(own -> own == pid).flatMap(own -> shown);
    }

    @Override
    public void close() {
        run(this::leave);
        thread.close();
        proxy.close();
    }

    private void open(PortalView portal) {
        try {
            window.open(portal.url(), portal.allowedHosts(), () -> run(() -> endedByItself(portal)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the portal's page could not be opened", e);
            report.accept(portal, PortalState.FAILED);
        }
    }

    private void leave() {
        Optional<PortalView> last = wanted;
        wanted = Optional.empty();
        window.close();
        last.ifPresent(portal -> report.accept(portal, PortalState.CLOSED));
    }

    private void endedByItself(PortalView portal) {
        if (wanted.filter(portal::equals).isPresent()) {
            window.close();
            report.accept(portal, PortalState.CLOSED);
        }
    }

    private void told(PortalProxy.Told what) {
        PortalState state = switch (what) {
            case PortalProxy.Told.Open open -> PortalState.OPEN;
            case PortalProxy.Told.Blocked blocked -> PortalState.BLOCKED;
        };
        Optional<String> host = switch (what) {
            case PortalProxy.Told.Open open -> Optional.of(open.host());
            case PortalProxy.Told.Blocked blocked -> Optional.empty();
        };
        run(() -> wanted.ifPresent(portal -> {
            shown = Optional.of(new Shown(portal.name(), host));
            report.accept(portal, state);
        }));
    }

    private void run(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "the work window has a fault", e);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "the work window is closed", closed);
        }
    }
}
