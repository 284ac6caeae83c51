package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The table of conferences. Every change is one short transaction of the database alone: a bridge is never asked in it, for
 * one that hangs would hold the row and a connection for as long as somebody waits for it.
 */
@ApplicationScoped
class ConferenceStore {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    ConferenceStore(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What is to be kept of a conference, and what comes of it. */
    record Change<T>(Conference next, T result) {}

    /**
     * Stores who is wanted in a conference; makes it when it is not there.
     *
     * @param wanted looked up while nobody else changes the conference: what was known before might take away again what
     *     another node has stored since
     */
    Uni<Void> want(Conference opened, Supplier<Uni<List<ConferenceSeat>>> wanted) {
        return insertMissing(opened)
                .chain(() -> locked(
                        opened.id(), kept -> wanted.get().map(seats -> new Change<>(kept.wanting(seats), kept.id()))))
                .replaceWithVoid();
    }

    /** Changes a conference while nobody else does, on whatever node; nothing happens to one that is not there. */
    <T> Uni<Optional<T>> change(ConferenceId id, Function<Conference, Change<T>> change) {
        return locked(id, kept -> Uni.createFrom().item(change.apply(kept)));
    }

    private <T> Uni<Optional<T>> locked(ConferenceId id, Function<Conference, Uni<Change<T>>> change) {
        return sessions.withTransaction(session -> session.find(
                        ConferenceRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : change.apply(row.document).map(made -> {
                            row.document = made.next();
                            return Optional.of(made.result());
                        })));
    }

    private Uni<Void> insertMissing(Conference opened) {
        return sessions.withTransaction(session -> session.find(
                                ConferenceRow.class, opened.id().value())
                        .chain(found -> found == null
                                ? session.persist(ConferenceRow.of(opened, clock.instant()))
                                : Uni.createFrom().voidItem()))
                .onFailure(ConstraintViolationException.class)
                .recoverWithNull();
    }

    Uni<Optional<Conference>> find(ConferenceId id) {
        return sessions.withSession(session -> session.find(ConferenceRow.class, id.value())
                .map(row -> Optional.ofNullable(row).map(kept -> kept.document)));
    }

    Uni<List<Conference>> ofCall(CallId call) {
        return list("from ConferenceRow where call = :key", call.value());
    }

    Uni<List<Conference>> on(BridgeId bridge) {
        return list("from ConferenceRow where bridge = :key", bridge.value());
    }

    /** All of them, oldest first: there are no more than talks of three. */
    Uni<List<Conference>> all() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ConferenceRow order by openedAt", ConferenceRow.class)
                        .getResultList()
                        .map(ConferenceStore::documents));
    }

    private Uni<List<Conference>> list(String query, Object key) {
        return sessions.withSession(session -> session.createSelectionQuery(query, ConferenceRow.class)
                .setParameter("key", key)
                .getResultList()
                .map(ConferenceStore::documents));
    }

    private static List<Conference> documents(List<ConferenceRow> rows) {
        return rows.stream().map(row -> row.document).toList();
    }

    Uni<Void> delete(ConferenceId id) {
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from ConferenceRow where id = :id")
                        .setParameter("id", id.value())
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
