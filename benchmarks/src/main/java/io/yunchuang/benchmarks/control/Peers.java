package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.server.embedded.FreePorts;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Desktop;
import io.yunchuang.walkthrough.ScreenWindow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Opens what is compared with ours: VNC servers that are seen in noVNC. */
final class Peers {
    private static final String NOWHERE = "about:blank";
    private static final Duration SERVES_WITHIN = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Browsers browsers;
    private final PatchPages pages;
    private final Path directory;

    /** @param directory where what the programs leave may stay */
    Peers(Browsers browsers, PatchPages pages, Path directory) {
        this.browsers = browsers;
        this.pages = pages;
        this.directory = directory;
    }

    /** A port of loopback that nobody uses just now. */
    static int freePort() {
        return FreePorts.start(port -> port);
    }

    /** x11vnc on a screen that shows the test page already. */
    NoVnc x11vnc(Desktop desktop, PatchWindow patch) throws IOException {
        int port = freePort();
        ProcessHandle server = serve(desktop, Screens.x11vnc(desktop.display(), port), port);
        return noVnc("x11vnc + noVNC", desktop, patch, port, List.of(server));
    }

    /** TigerVNC's own screen, which gets the same page in the same browser; it serves viewers on that port. */
    NoVnc tigerVnc(Desktop desktop, int port) throws IOException, InterruptedException {
        awaitServing(port);
        PatchWindow patch = show(desktop, "tigervnc");
        patch.awaitOpen();
        return noVnc("TigerVNC + noVNC", desktop, patch, port, List.of());
    }

    /** Opens the test page on a screen. */
    PatchWindow show(Desktop desktop, String screen) {
        Path profile = directory.resolve(screen + "-window");
        ScreenWindow.open(desktop, pages.address(screen), Screens.PATCH_CLASS, Screens.WORK, profile);
        return pages.window(screen);
    }

    /** @param serving beside the X server and the way from the browser's socket */
    private NoVnc noVnc(String name, Desktop desktop, PatchWindow patch, int vncPort, List<ProcessHandle> serving)
            throws IOException {
        int port = freePort();
        List<ProcessHandle> all = new ArrayList<>(serving);
        all.add(serve(desktop, Screens.websockify(port, vncPort), port));
        return NoVnc.in(
                browsers.open(NOWHERE, RealPages.CONSOLE), name, patch, port, desktop.screen(), List.copyOf(all));
    }

    /** Starts a program and waits until it serves on that port. */
    private static ProcessHandle serve(Desktop desktop, List<String> command, int port) throws IOException {
        Process program = desktop.start(command.toArray(String[]::new));
        awaitServing(port);
        return program.toHandle();
    }

    private static void awaitServing(int port) {
        long deadline = System.nanoTime() + SERVES_WITHIN.toNanos();
        while (!serves(port)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Nothing serves on port " + port + " within " + SERVES_WITHIN);
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
    }

    private static boolean serves(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
