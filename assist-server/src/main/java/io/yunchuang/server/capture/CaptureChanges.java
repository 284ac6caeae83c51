package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.call.CallParticipants;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A change of a call's captures: one transaction that holds the call's key, a line of audit in it, and fresh views after it. */
@ApplicationScoped
class CaptureChanges {
    private final Mutiny.SessionFactory sessions;
    private final CaptureStore store;
    private final CallParticipants participants;
    private final Audit audit;

    CaptureChanges(Mutiny.SessionFactory sessions, CaptureStore store, CallParticipants participants, Audit audit) {
        this.sessions = sessions;
        this.store = store;
        this.participants = participants;
        this.audit = audit;
    }

    /**
     * Somebody's change.
     *
     * @param actor staff id or kiosk id
     * @param action as the audit names it
     */
    record Doing(Call call, String actor, String action) {}

    /** Refuses with {@code CAPTURE_UNKNOWN} when the call has no captures (any more). */
    <T> Uni<T> carryOut(Doing doing, CaptureId about, BiFunction<Session, CallKeyRow, Uni<T>> change) {
        String subject = doing.call().id().value() + "/" + about.value();
        return sessions.withTransaction(session -> store.lockedKey(
                                session, doing.call().id())
                        .map(key -> key.orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_UNKNOWN)))
                        .chain(key -> change.apply(session, key))
                        .call(() -> audit.record(doing.actor(), doing.action(), subject)))
                .invoke(() -> participants.refresh(doing.call()));
    }

    /** A change of one capture; its revision grows. */
    Uni<Void> ofOne(Doing doing, CaptureId id, BiFunction<Session, CaptureRow, Uni<Void>> change) {
        return carryOut(
                doing,
                id,
                (session, key) -> store.required(session, doing.call().id(), id).chain(row -> {
                    row.revision++;
                    return change.apply(session, row);
                }));
    }
}
