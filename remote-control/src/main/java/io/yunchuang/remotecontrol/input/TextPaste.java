package io.yunchuang.remotecontrol.input;

import java.awt.Robot;
import java.awt.datatransfer.Clipboard;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts whole texts in through the clipboard, for keys cannot type Chinese: the text is offered, Control+V pressed, and
 * once it has been fetched the clipboard gets back what it held.
 */
final class TextPaste {
    /** A program that has not fetched the text by then has no place for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A program that fetches in several forms does so without such a break. */
    private static final Duration QUIET = Duration.ofMillis(60);

    private final Robot robot;
    private final Clipboard clipboard;
    private final AtomicReference<@Nullable OfferedText> offered = new AtomicReference<>();

    TextPaste(Robot robot, Clipboard clipboard) {
        this.robot = robot;
        this.clipboard = clipboard;
    }

    /**
     * Puts a text in, unless {@code forgotten} says meanwhile that it must not be; comes back when the clipboard is as it
     * was.
     */
    void commit(String text, BooleanSupplier forgotten) throws InterruptedException {
        ClipboardContents before = ClipboardContents.of(clipboard);
        OfferedText offer = new OfferedText(text);
        offered.set(offer);
        try {
            clipboard.setContents(offer, offer);
            if (forgotten.getAsBoolean()) {
                return;
            }
            pressPaste();
            offer.awaitFetched(PATIENCE, QUIET);
        } finally {
            offered.set(null);
            // Whoever has copied meanwhile keeps what he copied.
            if (!offer.isLost()) {
                clipboard.setContents(before, null);
            }
        }
    }

    /** Stops waiting for the text to be fetched. From any thread. */
    void cancel() {
        OfferedText offer = offered.get();
        if (offer != null) {
            offer.cancel();
        }
    }

    private void pressPaste() {
        robot.keyPress(KeyEvent.VK_CONTROL);
        try {
            robot.keyPress(KeyEvent.VK_V);
            robot.keyRelease(KeyEvent.VK_V);
        } finally {
            robot.keyRelease(KeyEvent.VK_CONTROL);
        }
    }
}
