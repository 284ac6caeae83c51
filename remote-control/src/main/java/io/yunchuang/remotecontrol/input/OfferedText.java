package io.yunchuang.remotecontrol.input;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.time.Duration;

/**
 * A text on the clipboard that notices when it is fetched. Chromium fetches at least twice: when it hears that there is
 * something new, and when it pastes; so what counts is that nobody has come back for a while, and the slower the machine
 * is in coming at all, the longer that while.
 */
final class OfferedText implements Transferable, ClipboardOwner {
    /** A program that has not fetched the text by then has no place for it. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    /** Whoever fetches again and again, as a program that watches the clipboard may, does not keep it. */
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private static final long SHORTEST_QUIET = Duration.ofMillis(150).toNanos();
    private static final int QUIET_TO_COMING = 8;

    private final String text;
    private final long offered = System.nanoTime();
    private long firstFetch;
    /** The last time that something happened: it was offered, asked to be pasted, or fetched. */
    private long lastHappening = offered;

    private boolean fetched;
    private boolean lost;

    OfferedText(String text) {
        this.text = text;
    }

    /** The keys that paste it were pressed. */
    synchronized void asked() {
        lastHappening = System.nanoTime();
    }

    /** Whether it is needed no longer. */
    synchronized boolean isDone() {
        long now = System.nanoTime();
        return lost || now - lastHappening >= quiet() || now - offered >= LONGEST;
    }

    /** Whether something else is on the clipboard meanwhile. */
    synchronized boolean isLost() {
        return lost;
    }

    private long quiet() {
        return fetched ? Math.clamp(QUIET_TO_COMING * (firstFetch - offered), SHORTEST_QUIET, PATIENCE) : PATIENCE;
    }

    @Override
    public synchronized Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        if (!isDataFlavorSupported(flavor)) {
            throw new UnsupportedFlavorException(flavor);
        }
        lastHappening = System.nanoTime();
        firstFetch = fetched ? firstFetch : lastHappening;
        fetched = true;
        return text;
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {DataFlavor.stringFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return DataFlavor.stringFlavor.equals(flavor);
    }

    @Override
    public synchronized void lostOwnership(Clipboard clipboard, Transferable contents) {
        lost = true;
    }
}
