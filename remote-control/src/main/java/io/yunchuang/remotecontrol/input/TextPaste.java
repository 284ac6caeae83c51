package io.yunchuang.remotecontrol.input;

import java.awt.datatransfer.Clipboard;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Puts whole texts in through the clipboard, for keys cannot type Chinese: the text is offered and Control+V pressed; once
 * it has been fetched the clipboard gets back what it held. What else is done with keys and pointer meanwhile need not
 * wait, for programs take their input in order; only the next use of the clipboard must. Belongs to the input's thread.
 */
final class TextPaste {
    /** How often is looked whether a text has been fetched, in milliseconds. */
    static final long LOOK_EVERY = 10;

    private final Fingers fingers;
    private final Clipboard clipboard;
    private Optional<Pasting> pasting = Optional.empty();

    /** A text that is being fetched, and what was on the clipboard before it. */
    private record Pasting(OfferedText offer, ClipboardContents before) {}

    TextPaste(Fingers fingers, Clipboard clipboard) {
        this.fingers = fingers;
        this.clipboard = clipboard;
    }

    /** Puts a text in after the one before, unless {@code forgotten} says meanwhile that it must not be. */
    void commit(String text, BooleanSupplier forgotten) throws InterruptedException {
        awaitFree(forgotten);
        if (forgotten.getAsBoolean()) {
            return;
        }
        ClipboardContents before = ClipboardContents.of(clipboard);
        OfferedText offer = new OfferedText(text);
        clipboard.setContents(offer, offer);
        pasting = Optional.of(new Pasting(offer, before));
        if (forgotten.getAsBoolean()) {
            giveBack();
            return;
        }
        pressPaste();
        offer.asked();
    }

    /** Waits until the clipboard holds again what it held, or {@code forgotten} says that it does not matter any more. */
    void awaitFree(BooleanSupplier forgotten) throws InterruptedException {
        while (!isFree() && !forgotten.getAsBoolean()) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Whether the clipboard holds what it held; gives it back when it is time. */
    boolean isFree() {
        if (pasting.filter(text -> text.offer().isDone()).isPresent()) {
            giveBack();
        }
        return pasting.isEmpty();
    }

    /** Whoever has copied meanwhile keeps what he copied. */
    private void giveBack() {
        Optional<Pasting> done = pasting;
        pasting = Optional.empty();
        done.filter(text -> !text.offer().isLost()).ifPresent(text -> clipboard.setContents(text.before(), null));
    }

    private void pressPaste() {
        fingers.press(KeyEvent.VK_CONTROL);
        try {
            fingers.press(KeyEvent.VK_V);
            fingers.release(KeyEvent.VK_V);
        } finally {
            fingers.release(KeyEvent.VK_CONTROL);
        }
    }
}
