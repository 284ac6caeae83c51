package io.yunchuang.server.dialtest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.ProvenTime.Share;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/**
 * Dial-tests for Prometheus: {@code yunchuang.dialtest.runs}, how many were made and how long they took, by result, and
 * {@code yunchuang.dialtest.proven}, the part of today's opening hours so far in which each window was proven, 0 to 1.
 */
@ApplicationScoped
class DialTestMeters {
    private final ServiceLevels levels;
    private final EventLoops loops;
    private final MeterRegistry meters;
    private final MultiGauge proven;

    DialTestMeters(ServiceLevels levels, EventLoops loops, MeterRegistry meters) {
        this.levels = levels;
        this.loops = loops;
        this.meters = meters;
        proven = MultiGauge.builder("yunchuang.dialtest.proven").register(meters);
    }

    /** Those that were never begun took no time. */
    void over(@Observes DialTestOver over) {
        if (over.test().state() instanceof Finished finished) {
            Duration took = over.begunAt()
                    .map(begun -> Duration.between(begun, finished.at()))
                    .orElse(Duration.ZERO);
            meters.timer("yunchuang.dialtest.runs", "result", result(finished.verdict()))
                    .record(took);
        }
    }

    private static String result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed v -> "passed";
            case Verdict.Failed v -> "failed";
            case Verdict.Interrupted v -> "interrupted";
        };
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return loops.run(levels::today).invoke(this::show).replaceWithVoid();
    }

    /** A window that has not been open today has no share. */
    private void show(Map<WindowId, Share> today) {
        proven.register(
                today.entrySet().stream()
                        .filter(entry -> !entry.getValue().open().isZero())
                        .map(entry -> Row.of(Tags.of("window", entry.getKey().value()), share(entry.getValue())))
                        .toList(),
                true);
    }

    private static double share(Share share) {
        return (double) share.proven().toSeconds() / Math.max(1, share.open().toSeconds());
    }
}
