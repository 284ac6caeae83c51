package io.yunchuang.remotecontrol.input;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A text on the clipboard that notices when it is fetched. */
final class OfferedText implements Transferable, ClipboardOwner {
    private final String text;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean fetched;
    private boolean lost;
    private boolean cancelled;
    private long lastFetch;

    OfferedText(String text) {
        this.text = text;
    }

    /**
     * Waits until it has been fetched and then nobody has come back for it for {@code quiet}: programs may fetch in
     * several forms. Gives up after {@code patience}, when it is cancelled, and when something else is on the clipboard.
     */
    void awaitFetched(Duration patience, Duration quiet) throws InterruptedException {
        long began = System.nanoTime();
        lock.lockInterruptibly();
        try {
            while (!lost && !cancelled) {
                long left = fetched
                        ? quiet.toNanos() - (System.nanoTime() - lastFetch)
                        : patience.toNanos() - (System.nanoTime() - began);
                if (left <= 0) {
                    return;
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the waiting. */
    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether something else is on the clipboard meanwhile. */
    boolean isLost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        if (!isDataFlavorSupported(flavor)) {
            throw new UnsupportedFlavorException(flavor);
        }
        lock.lock();
        try {
            fetched = true;
            lastFetch = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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
    public void lostOwnership(Clipboard clipboard, Transferable contents) {
        lock.lock();
        try {
            lost = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
