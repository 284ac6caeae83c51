package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A dial-test as stored: the document, and beside it what PostgreSQL enforces or finds. */
@Entity
@Table(name = "dial_test")
class DialTestRow {
    @Id
    UUID id;

    String kiosk;

    String target;

    String centre;

    @Nullable UUID plan;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Enumerated(EnumType.STRING)
    StoredState state;

    Instant since;

    @Nullable @Column(name = "begun_at")
    Instant begunAt;

    @Nullable Instant deadline;

    @Enumerated(EnumType.STRING)
    DialTestMode mode;

    @Nullable String clerk;

    @Nullable @Enumerated(EnumType.STRING)
    StoredOutcome outcome;

    @Nullable @Column(name = "failed_step")
    @Enumerated(EnumType.STRING)
    DialTestStep failedStep;

    @Nullable @Enumerated(EnumType.STRING)
    DialTestFault fault;

    @Column(name = "measures_line")
    boolean measuresLine;

    @JdbcTypeCode(SqlTypes.JSON)
    DialTest document;

    /** The states' names in the database. */
    enum StoredState {
        WAITING,
        WAKING,
        ANSWERING,
        MEASURING,
        CONFIRMING,
        FINISHED
    }

    /** The verdicts' names in the database. */
    enum StoredOutcome {
        PASSED,
        FAILED,
        INTERRUPTED
    }

    DialTest test() {
        return document;
    }

    /** Who is tested with whom. */
    Pair pair() {
        return new Pair(kiosk, target);
    }

    /** A kiosk and a window, as stored. */
    record Pair(String kiosk, String target) {}

    void take(DialTest next) {
        id = next.id().value();
        kiosk = next.kiosk().value();
        target = next.window().value();
        mode = next.mode();
        clerk = next.state().atConsole().map(StaffId::value).orElse(null);
        measuresLine = next.line();
        document = next;
        deadline = null;
        switch (next.state()) {
            case DialTestState.Waiting s -> stands(StoredState.WAITING, s.notBefore(), s.until());
            case DialTestState.Waking s -> {
                stands(StoredState.WAKING, s.since(), s.by());
                begunAt = s.since();
            }
            case DialTestState.Answering s -> stands(StoredState.ANSWERING, s.since(), s.by());
            case DialTestState.Measuring s -> stands(StoredState.MEASURING, s.since(), s.by());
            case DialTestState.Confirming s -> stands(StoredState.CONFIRMING, s.since(), s.by());
            case DialTestState.Finished s -> {
                stands(StoredState.FINISHED, s.at(), null);
                conclude(s.verdict());
            }
        }
    }

    private void conclude(Verdict verdict) {
        outcome = outcome(verdict);
        if (verdict instanceof Verdict.Failed failed) {
            failedStep = failed.step();
            fault = failed.fault();
        }
    }

    private void stands(StoredState now, Instant from, @Nullable Instant by) {
        state = now;
        since = from;
        deadline = by;
    }

    private static StoredOutcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed v -> StoredOutcome.PASSED;
            case Verdict.Failed v -> StoredOutcome.FAILED;
            case Verdict.Interrupted v -> StoredOutcome.INTERRUPTED;
        };
    }
}
