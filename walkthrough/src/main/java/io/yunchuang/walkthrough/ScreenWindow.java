package io.yunchuang.walkthrough;

import io.yunchuang.walkthrough.Browsers.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** A page in a Chromium window on a {@link Desktop}: nobody steers it but through that screen. */
public final class ScreenWindow {
    private ScreenWindow() {}

    /**
     * Opens the page in a browser of its own, without bars around it; it ends with the screen.
     *
     * @param name the window's class, by which a window manager knows it
     * @param profile a directory for what the browser keeps
     */
    public static Process open(Desktop desktop, URI page, String name, Frame frame, Path profile) {
        ProcessBuilder browser = new ProcessBuilder(
                Chromium.program().toString(),
                "--no-sandbox",
                // No bar in the page that warns of the flag before.
                "--test-type",
                "--no-first-run",
                "--no-default-browser-check",
                "--password-store=basic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--class=" + name,
                "--window-position=" + frame.left() + "," + frame.top(),
                "--window-size=" + frame.width() + "," + frame.height(),
                "--app=" + page);
        try {
            return desktop.start(browser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
