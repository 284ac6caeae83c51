package io.yunchuang.signaling.queue;

import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * A clerk's duty. Immutable; every method gives the duty after an event.
 *
 * <pre>
 *   OFF ──ready──▶ READY ──ring──▶ OFFERED ──engage──▶ BUSY ──▶ WRAP_UP ──▶ READY
 *                  ▲   │              │ withdrawn, declined ▶ READY; missed ▶ READY or PAUSED
 *              ready   pause          │ vanished ▶ OFF
 *                  └─ PAUSED ◀────────┴─ asked for during WRAP_UP
 *   without a browser: READY, PAUSED, WRAP_UP ▶ OFF, and back if it returns soon
 * </pre>
 *
 * @param since when this status began
 * @param idleSince since when the clerk waits for a call; the longest-waiting one is rung first
 * @param page the connected page; absent while the browser is gone
 * @param pause why calls are not wanted now, or not wanted once the record is done
 * @param missed offers missed in a row
 * @param resume what a clerk returns to whose browser was lost for a moment
 */
public record ClerkDuty(
        StaffId clerk,
        ClerkStatus status,
        Instant since,
        Instant idleSince,
        Optional<PageId> page,
        Optional<PauseReason> pause,
        Optional<Instant> wrapUpBy,
        int missed,
        Optional<Resume> resume) {

    /** A duty interrupted by a lost browser; forgotten after {@code until}. */
    public record Resume(ClerkStatus status, Optional<PauseReason> pause, Instant until) {
        private Resume afterWork() {
            return new Resume(pause.isPresent() ? ClerkStatus.PAUSED : ClerkStatus.READY, pause, until);
        }
    }

    /** Somebody who has never been on duty. */
    public static ClerkDuty off(StaffId clerk, Instant now) {
        return new ClerkDuty(
                clerk,
                ClerkStatus.OFF,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** What a change of mind leads to: the next duty, or why not. */
    public sealed interface Change {
        record To(ClerkDuty next) implements Change {}

        record Refused(ErrorCode code) implements Change {}
    }

    /** The clerk wants calls; during the record, as soon as it is done. */
    public Change ready(Instant now) {
        return switch (status) {
            case OFF, PAUSED, READY ->
                page.isEmpty()
                        ? new Change.Refused(ErrorCode.CLERK_WRONG_STATE)
                        : new Change.To(
                                status == ClerkStatus.READY
                                        ? this
                                        : waiting(now).withMissed(0));
            case WRAP_UP -> new Change.To(withPause(Optional.empty()));
            case OFFERED, BUSY -> new Change.Refused(ErrorCode.CLERK_WRONG_STATE);
        };
    }

    /** The clerk wants no calls for a while; during the record, as soon as it is done. */
    public Change pause(PauseReason reason, Instant now) {
        return switch (status) {
            case READY, PAUSED, OFF -> new Change.To(paused(reason, now));
            case WRAP_UP -> new Change.To(withPause(Optional.of(reason)));
            case OFFERED, BUSY -> new Change.Refused(ErrorCode.CLERK_WRONG_STATE);
        };
    }

    /** The clerk leaves duty. */
    public Change off(Instant now) {
        return switch (status) {
            case READY, PAUSED, OFF, WRAP_UP -> new Change.To(to(ClerkStatus.OFF, now));
            case OFFERED, BUSY -> new Change.Refused(ErrorCode.CLERK_WRONG_STATE);
        };
    }

    /** A page of the clerk is connected; a short loss is as if it had not been. */
    public ClerkDuty joined(PageId now, Instant at) {
        ClerkDuty here = withPage(Optional.of(now));
        Optional<Resume> fresh = resume.filter(r -> at.isBefore(r.until()));
        if (status != ClerkStatus.OFF) {
            return here.withResume(Optional.empty());
        }
        return fresh.map(back -> here.resumed(back, at)).orElseGet(() -> here.to(ClerkStatus.OFF, at));
    }

    private ClerkDuty resumed(Resume back, Instant at) {
        return switch (back.status()) {
            case READY -> waiting(at);
            case WRAP_UP -> backToRecord(back, at);
            case PAUSED, OFFERED, BUSY, OFF ->
                back.pause().map(reason -> paused(reason, at)).orElseGet(() -> to(ClerkStatus.OFF, at));
        };
    }

    private ClerkDuty backToRecord(Resume back, Instant at) {
        ClerkDuty record = to(ClerkStatus.WRAP_UP, at).withWrapUpBy(wrapUpBy).withPause(back.pause());
        return record.wrapUpOver(at);
    }

    /** The clerk's browser is gone: nobody is on duty there. A call in hand is judged by its own deadline. */
    public ClerkDuty lost(Instant now, QueuePolicy policy) {
        ClerkDuty gone = withPage(Optional.empty());
        return switch (status) {
            case READY, PAUSED -> gone.to(ClerkStatus.OFF, now).withResume(resume(now, policy));
            case WRAP_UP -> gone.to(ClerkStatus.OFF, now).withWrapUpBy(wrapUpBy).withResume(resume(now, policy));
            case OFFERED, BUSY, OFF -> gone;
        };
    }

    private Optional<Resume> resume(Instant now, QueuePolicy policy) {
        return Optional.of(new Resume(status, pause, now.plus(policy.resumeTime())));
    }

    /** A call rings here. */
    public ClerkDuty rung(Instant now) {
        return to(ClerkStatus.OFFERED, now);
    }

    /** The clerk has answered. */
    public ClerkDuty engaged(Instant now) {
        return to(ClerkStatus.BUSY, now).withMissed(0);
    }

    /** The clerk is rid of a call. */
    public ClerkDuty released(Release how, Instant now, QueuePolicy policy) {
        return switch (how) {
            // keeps the place among the waiting clerks
            case WITHDRAWN, DECLINED -> page.isPresent() ? to(ClerkStatus.READY, now) : vanished(now, policy);
            case MISSED -> page.isPresent() ? missedOffer(now, policy) : vanished(now, policy);
            case TO_WRAP_UP -> to(ClerkStatus.WRAP_UP, now).withWrapUpBy(Optional.of(now.plus(policy.wrapUpTime())));
            case WRAPPED_UP -> status == ClerkStatus.WRAP_UP ? afterWork(now) : this;
            case HANDED_ON, VANISHED -> page.isPresent() ? waiting(now) : vanished(now, policy);
        };
    }

    /** The time for the record is over; for whoever has left it behind, too. */
    public ClerkDuty wrapUpOver(Instant now) {
        if (wrapUpBy.filter(by -> !now.isBefore(by)).isEmpty()) {
            return this;
        }
        return status == ClerkStatus.WRAP_UP
                ? afterWork(now)
                : withWrapUpBy(Optional.empty()).withResume(resume.map(Resume::afterWork));
    }

    private ClerkDuty vanished(Instant now, QueuePolicy policy) {
        Resume ready = new Resume(ClerkStatus.READY, Optional.empty(), now.plus(policy.resumeTime()));
        return to(ClerkStatus.OFF, now).withResume(Optional.of(ready));
    }

    private ClerkDuty afterWork(Instant now) {
        if (page.isEmpty()) {
            return to(ClerkStatus.OFF, now);
        }
        return pause.map(reason -> paused(reason, now)).orElseGet(() -> waiting(now));
    }

    private ClerkDuty missedOffer(Instant now, QueuePolicy policy) {
        int count = missed + 1;
        ClerkDuty next =
                count >= policy.missedOffersUntilPause() ? paused(PauseReason.MISSED_OFFERS, now) : waiting(now);
        return next.withMissed(count);
    }

    /** Ready, at the end of the waiting clerks. */
    private ClerkDuty waiting(Instant now) {
        ClerkDuty ready = to(ClerkStatus.READY, now);
        return new ClerkDuty(
                clerk, ready.status, now, now, page, Optional.empty(), Optional.empty(), missed, Optional.empty());
    }

    private ClerkDuty paused(PauseReason reason, Instant now) {
        return new ClerkDuty(
                clerk,
                ClerkStatus.PAUSED,
                now,
                idleSince,
                page,
                Optional.of(reason),
                Optional.empty(),
                missed,
                Optional.empty());
    }

    private ClerkDuty to(ClerkStatus next, Instant now) {
        return new ClerkDuty(
                clerk, next, now, idleSince, page, Optional.empty(), Optional.empty(), missed, Optional.empty());
    }

    private ClerkDuty withPage(Optional<PageId> next) {
        return new ClerkDuty(clerk, status, since, idleSince, next, pause, wrapUpBy, missed, resume);
    }

    private ClerkDuty withPause(Optional<PauseReason> reason) {
        return new ClerkDuty(clerk, status, since, idleSince, page, reason, wrapUpBy, missed, resume);
    }

    private ClerkDuty withWrapUpBy(Optional<Instant> by) {
        return new ClerkDuty(clerk, status, since, idleSince, page, pause, by, missed, resume);
    }

    private ClerkDuty withMissed(int count) {
        return new ClerkDuty(clerk, status, since, idleSince, page, pause, wrapUpBy, count, resume);
    }

    private ClerkDuty withResume(Optional<Resume> next) {
        return new ClerkDuty(clerk, status, since, idleSince, page, pause, wrapUpBy, missed, next);
    }
}
