package io.yunchuang.benchmarks.control;

import io.yunchuang.walkthrough.Browsers.Frame;
import java.nio.file.Path;
import java.util.List;

/** How the screens of all sides are. */
final class Screens {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    /** Beside the kiosk's call window, which takes the left 36 % of the screen. */
    static final Frame WORK = new Frame(461, 0, 819, 720);

    /** Of the kiosk profile. */
    static final Path WINDOW_RULES = Path.of("kiosk-agent/profile/openbox.xml");

    private Screens() {}

    /** TigerVNC's own X server, a screen that serves viewers itself. */
    static List<String> tigerVnc(int port) {
        return List.of(
                "Xtigervnc",
                "-geometry",
                WIDTH + "x" + HEIGHT,
                "-depth",
                "24",
                "-rfbport",
                Integer.toString(port),
                "-localhost",
                "-SecurityTypes",
                "None",
                "-noreset");
    }

    /** x11vnc on a screen that is there; it would end with its first viewer and ask for a password. */
    static List<String> x11vnc(String display, int port) {
        return List.of(
                "x11vnc", "-display", display, "-rfbport", Integer.toString(port), "-localhost", "-nopw", "-forever");
    }

    /** noVNC's page and its way from a browser's socket to a VNC server. */
    static List<String> websockify(int port, int vncPort) {
        return List.of("websockify", "--web", NoVnc.PAGES.toString(), "127.0.0.1:" + port, "127.0.0.1:" + vncPort);
    }
}
