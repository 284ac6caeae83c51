package io.yunchuang.benchmarks.control;

import io.yunchuang.walkthrough.Browsers.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the screens of all sides are. */
final class Screens {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    /** Beside the kiosk's call window, which takes the left 36 % of the screen. */
    static final Frame WORK = new Frame(461, 0, 819, 720);

    /** How window managers know the window of the test page. */
    static final String PATCH_CLASS = "Patch";

    private static final Path KIOSK_RULES = Path.of("kiosk-agent/profile/openbox.xml");

    private static final String PATCH_ON_TOP = """
              <application class="%s">
                <decor>no</decor>
                <layer>above</layer>
              </application>
            """.formatted(PATCH_CLASS);

    private Screens() {}

    /**
     * The kiosk profile's window rules with one more: the call window fills the screen and is raised by what is done in it, but
     * the test page must stay in sight.
     *
     * @param directory where the file is written
     */
    static Path windowRules(Path directory) throws IOException {
        String end = "</applications>";
        String rules = Files.readString(KIOSK_RULES).replace(end, PATCH_ON_TOP + end);
        return Files.writeString(directory.resolve("openbox.xml"), rules);
    }

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
