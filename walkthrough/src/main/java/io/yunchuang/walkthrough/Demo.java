package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Plays the whole story against a running server, tells it with its times, and leaves pictures of the screens. */
public final class Demo {
    /** Can be handled at Songjiang's own window in the demo set. */
    private static final int ITEM = 1;

    private static final String PASSWORD = "yunchuang-demo";

    private static final int FRAMES_PER_PROCESSOR = 5;

    private Demo() {}

    /** Takes the built server's jar, an empty directory for its data, and one for the pictures. */
    public static void main(String... args) {
        Path jar = Path.of(args[0]);
        Path data = Path.of(args[1]);
        Path pictures = Path.of(args[2]);
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Teller teller = new Teller(terminal, pictures, System::nanoTime);
        Appearance appearance = canShowWindows() ? Appearance.WINDOWS : Appearance.HIDDEN;
        try (RunningServer server = RunningServer.start(jar, data);
                Browsers browsers =
                        Browsers.forServer(server.address(), appearance).withCameras(framesPerSecond())) {
            teller.say("A fresh server is up at " + server.address() + ".");
            new Story(browsers, PASSWORD, ITEM, teller).play();
        }
        terminal.println("The pictures are in " + pictures + ".");
    }

    /** Five for each processor: everybody's browser and the server share this machine, which a full picture would starve. */
    private static int framesPerSecond() {
        return Math.min(
                Browsers.FULL_FRAMES,
                FRAMES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    private static boolean canShowWindows() {
        boolean needsDisplay =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        return !needsDisplay || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Says when it happened, in seconds since the first sentence, and numbers the pictures. */
    private static final class Teller implements Narrator {
        private final PrintStream terminal;
        private final Path pictures;
        private final LongSupplier nanos;
        private final long begun;
        private int count;

        Teller(PrintStream terminal, Path pictures, LongSupplier nanos) {
            this.terminal = terminal;
            this.pictures = pictures;
            this.nanos = nanos;
            this.begun = nanos.getAsLong();
        }

        @Override
        public void say(String sentence) {
            Duration since = Duration.ofNanos(nanos.getAsLong() - begun);
            terminal.printf(Locale.ROOT, "%7.1f s  %s%n", since.toMillis() / 1000.0, sentence);
        }

        @Override
        public void show(String name, Page page) {
            count++;
            page.screenshot(new ScreenshotOptions()
                    .setPath(pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", count, name))));
        }
    }
}
