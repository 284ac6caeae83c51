package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The self-check of one module within a time limit. There is one at a time and at most one waiting: while a driver
 * hangs, no second thread is given to it, and the answer is {@code NO_ANSWER} until it comes back.
 */
final class BoundedCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedCheck.class);

    private final KioskModule module;
    private final Duration limit;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService thread;
    private long looks;
    private Optional<Look> waiting = Optional.empty();

    private record Look(long number, CompletableFuture<Finding> finding) {}

    /**
     * What came of a check.
     *
     * @param look looks are numbered as they are made
     * @param inTime whether the module has said it itself
     */
    record Answer(long look, boolean inTime, Finding finding) {
        /** Answers can arrive in another order than the looks were made. */
        boolean isOlderThan(Answer other) {
            return look < other.look || (look == other.look && !inTime && other.inTime);
        }
    }

    BoundedCheck(KioskModule module, Duration limit, ScheduledExecutorService scheduler) {
        this.module = module;
        this.limit = limit;
        this.scheduler = scheduler;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("check-" + module.kind()).factory());
    }

    /** What the module says now, or that it says nothing. Never fails. */
    CompletableFuture<Answer> run() {
        Look look = asked();
        CompletableFuture<Answer> answer =
                look.finding().thenApply(finding -> new Answer(look.number(), true, finding));
        Answer none = new Answer(look.number(), false, Finding.fault(FaultCode.NO_ANSWER, Facts.NONE));
        ScheduledFuture<?> end =
                scheduler.schedule(() -> answer.complete(none), limit.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((finding, never) -> end.cancel(false));
        return answer;
    }

    /** A look that has not begun yet; one that has may have seen what is no longer true. */
    private synchronized Look asked() {
        Look next = waiting.orElseGet(() -> new Look(++looks, CompletableFuture.supplyAsync(this::look, thread)));
        waiting = Optional.of(next);
        return next;
    }

    private synchronized void begun() {
        waiting = Optional.empty();
    }

    private Finding look() {
        begun();
        try {
            return module.check();
        } catch (LinkageError noNativeCode) {
            LOG.warn("{}: {}", module.kind(), noNativeCode.toString());
            return Finding.fault(FaultCode.NO_DRIVER, Facts.of("missing", String.valueOf(noNativeCode.getMessage())));
        } catch (Exception | Error e) {
            LOG.warn("the self-check of {} failed: {}", module.kind(), e.toString());
            LOG.debug("why", e);
            return Finding.fault(
                    FaultCode.SELF_CHECK_FAILED, Facts.of("error", e.getClass().getSimpleName()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
