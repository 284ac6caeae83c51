package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread on which one use of a camera's driver happens. It is given up when a call takes too long: native code hangs. */
final class DriverThread {
    private static final Logger LOG = LoggerFactory.getLogger(DriverThread.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("camera").factory());
    private final Duration limit;
    private final boolean interruptible;

    /** @param interruptible whether a call that takes too long may be interrupted */
    DriverThread(Duration limit, boolean interruptible) {
        this.limit = limit;
        this.interruptible = interruptible;
    }

    /**
     * Calls the driver.
     *
     * @throws CameraTrouble {@code NO_ANSWER} when the time is over, the call's own trouble, or the given code for any other
     *     failure
     */
    <T> T call(Callable<T> call, FaultCode ifItFails) throws CameraTrouble, InterruptedException {
        Future<T> result = thread.submit(call);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw CameraTrouble.of(FaultCode.NO_ANSWER);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CameraTrouble trouble) {
                throw trouble;
            }
            LOG.warn("a camera's driver failed: {}", String.valueOf(e.getCause()));
            throw CameraTrouble.of(ifItFails);
        } finally {
            result.cancel(interruptible);
        }
    }

    /** The last call, which waits for one that hangs; the caller waits no longer than for any other. */
    void end(Runnable last) {
        Future<?> done = thread.submit(last);
        thread.shutdown();
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("a camera was not freed: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
