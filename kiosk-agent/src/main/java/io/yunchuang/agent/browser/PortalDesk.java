package io.yunchuang.agent.browser;

import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.PortalView;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
            portal.ifPresent(this::open);
        });
    }

    /** The process of the work window, while there is one. */
    public Optional<Long> browserPid() {
        return window.pid();
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
            case OPEN -> PortalState.OPEN;
            case BLOCKED -> PortalState.BLOCKED;
        };
        run(() -> wanted.ifPresent(portal -> report.accept(portal, state)));
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
