package io.yunchuang.walkthrough;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. */
final class Chromium {
    private static final String OWN_CHOICE = "YUNCHUANG_CHROMIUM";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private Chromium() {}

    /** @throws IllegalStateException saying what to install when there is none */
    static Path program() {
        return Stream.concat(Optional.ofNullable(System.getenv(OWN_CHOICE)).stream(), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium in the usual places. Install it"
                        + " (Debian: apt install chromium), or point " + OWN_CHOICE + " to it."));
    }

    /**
     * Start options: cameras and microphones are made up and granted, sound needs no touch, nothing is fetched in the
     * background.
     *
     * @param framesPerSecond of the cameras, at least 5
     */
    static List<String> options(int framesPerSecond) {
        return List.of(
                "--use-fake-device-for-media-stream=fps=" + framesPerSecond,
                "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
    }
}
