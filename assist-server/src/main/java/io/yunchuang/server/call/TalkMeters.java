package io.yunchuang.server.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ConferenceUse;
import io.yunchuang.signaling.call.Consult;
import io.yunchuang.signaling.call.Handover;
import io.yunchuang.signaling.call.Line;
import io.yunchuang.signaling.call.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Talks of more than two for Prometheus: {@code yunchuang.consults}, how they ended, {@code yunchuang.consult.holds}, how
 * long citizens were on hold, {@code yunchuang.transfers}, how long a call waited for whoever it was handed on to and whether
 * he took it, and {@code yunchuang.conferences}, what became of talks over a media bridge.
 */
@ApplicationScoped
class TalkMeters {
    private final MeterRegistry meters;
    private final Clock clock;

    TalkMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Counts what a committed step has changed. */
    void note(CallChange change) {
        change.before().ifPresent(before -> {
            consult(before, change.after());
            hold(before, change.after());
            transfer(before, change.after());
            conference(before, change.after());
        });
    }

    private void consult(Call before, Call after) {
        before.state().experts().forEach((seat, expert) -> {
            if (after.state().seatOf(expert.id()).isEmpty()) {
                meters.counter("yunchuang.consults", "result", consultEnd(before, seat, after))
                        .increment();
            }
        });
    }

    private static String consultEnd(Call before, Side seat, Call after) {
        if (isHandedOn(before, after)) {
            return "handed_on";
        }
        return Optional.ofNullable(consults(after).get(seat))
                .filter(Consult.Over.class::isInstance)
                .map(Consult.Over.class::cast)
                .map(over -> over.why().name().toLowerCase(Locale.ROOT))
                .orElse("ended_with_talk");
    }

    private static Map<Side, Consult> consults(Call call) {
        return call.state() instanceof CallState.Active talk ? talk.consults() : Map.of();
    }

    private void hold(Call before, Call after) {
        heldSince(before)
                .filter(since -> heldSince(after).isEmpty())
                .ifPresent(since -> meters.timer("yunchuang.consult.holds").record(since(since)));
    }

    private static Optional<Instant> heldSince(Call call) {
        return consults(call).values().stream()
                .filter(Consult.Aside.class::isInstance)
                .map(Consult.Aside.class::cast)
                .map(Consult.Aside::since)
                .min(Instant::compareTo);
    }

    /** One to an expert in the talk is taken as soon as it is made. */
    private void transfer(Call before, Call after) {
        if (isHandedOn(before, after) && after.state() instanceof CallState.Active) {
            transfer("warm", "taken", Duration.ZERO);
        }
        handovers(before).stream()
                .reduce((earlier, later) -> later)
                .filter(handover -> waitsForTarget(before) && !waitsForTarget(after))
                .ifPresent(handover -> transfer("cold", coldEnd(after.state()), since(handover.at())));
    }

    private void transfer(String kind, String result, Duration took) {
        meters.timer("yunchuang.transfers", "kind", kind, "result", result).record(took);
    }

    private static String coldEnd(CallState state) {
        return switch (state) {
            case CallState.Connecting s -> "taken";
            case CallState.Active s -> "taken";
            case CallState.Queued s -> "failed";
            case CallState.Offered s -> "failed";
            case CallState.Offline s -> "given_up";
            case CallState.Ended s -> "given_up";
        };
    }

    private static boolean waitsForTarget(Call call) {
        Optional<Line> line = switch (call.state()) {
            case CallState.Queued s -> Optional.of(s.line());
            case CallState.Offered s -> Optional.of(s.line());
            case CallState.Connecting s -> Optional.empty();
            case CallState.Active s -> Optional.empty();
            case CallState.Offline s -> Optional.empty();
            case CallState.Ended s -> Optional.empty();
        };
        return line.flatMap(Line::transfer).isPresent();
    }

    private static boolean isHandedOn(Call before, Call after) {
        return handovers(after).size() > handovers(before).size();
    }

    private static List<Handover> handovers(Call call) {
        return call.record().handovers();
    }

    private void conference(Call before, Call after) {
        if (after.conferenceId()
                .filter(now -> !before.conferenceId().equals(Optional.of(now)))
                .isPresent()) {
            conference("opened");
        }
        if (before.conferenceId().isPresent() && hasLost(after)) {
            conference("failed_over");
        } else if (isCarried(before) && !isCarried(after) && after.state() instanceof CallState.Active) {
            conference("moved_to_mesh");
        } else if (!isCarried(before) && isCarried(after)) {
            conference("moved_to_bridge");
        }
        after.apart().stream().filter(page -> !before.apart().contains(page)).forEach(page -> conference("left_out"));
    }

    private static boolean isCarried(Call call) {
        return !call.carried().isEmpty();
    }

    private void conference(String event) {
        meters.counter("yunchuang.conferences", "event", event).increment();
    }

    /** Its bridge has failed: another one is looked for, or a while passes without. */
    private static boolean hasLost(Call call) {
        return call.conferenceId().isEmpty() && (!call.failedBridges().isEmpty() || hasFailed(call));
    }

    private static boolean hasFailed(Call call) {
        Optional<ConferenceUse> use = switch (call.state()) {
            case CallState.Connecting s -> s.conference();
            case CallState.Active s -> s.conference();
            case CallState.Queued s -> Optional.empty();
            case CallState.Offered s -> Optional.empty();
            case CallState.Offline s -> Optional.empty();
            case CallState.Ended s -> Optional.empty();
        };
        return use.filter(ConferenceUse.Failed.class::isInstance).isPresent();
    }

    private Duration since(Instant moment) {
        return Duration.between(moment, clock.instant());
    }
}
