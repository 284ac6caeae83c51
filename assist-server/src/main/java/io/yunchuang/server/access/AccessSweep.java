package io.yunchuang.server.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes what has run out; nothing depends on when, because everything is checked against the clock when used. */
@ApplicationScoped
class AccessSweep {
    private static final Logger LOG = Logger.getLogger(AccessSweep.class);

    private final StaffSessions sessions;
    private final EnrolmentCodes codes;
    private final ProbeCodes probeCodes;
    private final GuessLimiter guesses;
    private final Clock clock;
    private final Duration guessesCount;

    AccessSweep(
            StaffSessions sessions,
            EnrolmentCodes codes,
            ProbeCodes probeCodes,
            GuessLimiter guesses,
            Clock clock,
            AccessConfig config) {
        this.sessions = sessions;
        this.codes = codes;
        this.probeCodes = probeCodes;
        this.guesses = guesses;
        this.clock = clock;
        this.guessesCount =
                config.login().forgetAfter().plus(config.enrolment().guessing().forgetAfter());
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sessions.sweep()
                .chain(codes::sweep)
                .chain(probeCodes::sweep)
                .chain(() -> guesses.sweep(clock.instant().minus(guessesCount)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old sessions stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
