package io.yunchuang.server.media.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.BridgeId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Media bridges for Prometheus: {@code yunchuang.bridge.questions}, how many each was asked and how long it has thought, by
 * question and result.
 */
@ApplicationScoped
class BridgeMeters {
    private final MeterRegistry meters;

    BridgeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The same, counted and timed. */
    <T> Uni<T> timed(BridgeId bridge, String question, Uni<T> asked) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(meters);
            return asked.onItem()
                    .invoke(answer -> stop(sample, bridge, question, "done"))
                    .onFailure()
                    .invoke(failure -> stop(sample, bridge, question, Reasons.kind(failure)));
        });
    }

    /** What a step is called here. */
    static String name(BridgeStep step) {
        return switch (step) {
            case BridgeStep.Close s -> "close";
            case BridgeStep.Expire s -> "expire";
            case BridgeStep.Create s -> "create";
            case BridgeStep.Tell s -> "tell";
        };
    }

    private void stop(Timer.Sample sample, BridgeId bridge, String question, String result) {
        sample.stop(meters.timer(
                "yunchuang.bridge.questions", "bridge", bridge.value(), "question", question, "result", result));
    }
}
