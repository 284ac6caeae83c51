package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Somebody who watches a document camera and remembers what was shown. */
final class Watch implements DocumentCamera.Viewer {
    /** Long enough for a machine with much to do; nothing is asserted about it. */
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Picture> previews = new LinkedBlockingQueue<>();
    private final BlockingQueue<FaultCode> faults = new LinkedBlockingQueue<>();

    @Override
    public void preview(Picture picture) {
        previews.add(picture);
    }

    @Override
    public void fault(FaultCode code) {
        faults.add(code);
    }

    Picture nextPreview() throws InterruptedException {
        return next(previews);
    }

    FaultCode nextFault() throws InterruptedException {
        return next(faults);
    }

    private static <T> T next(BlockingQueue<T> seen) throws InterruptedException {
        T next = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was shown");
        }
        return next;
    }

    int faultsLeft() {
        return faults.size();
    }

    /** Forgets what has been shown up to now. */
    void forget() {
        previews.clear();
    }

    /** Waits for something that can be seen. */
    static void until(BooleanSupplier seen) throws InterruptedException {
        for (long left = PATIENCE_SECONDS * 100; !seen.getAsBoolean(); left--) {
            if (left == 0) {
                throw new AssertionError("it never came");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
