package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The tables of captures; every method runs in the given session. */
@ApplicationScoped
class CaptureStore {
    private static final String MAKE_KEY = """
            insert into capture_key (call, master_key, wrapped, made_at)
            values (:call, :masterKey, :wrapped, :madeAt) on conflict (call) do nothing
            """;

    Uni<Optional<CallKeyRow>> key(Session session, CallId call) {
        return session.find(CallKeyRow.class, call.value()).map(Optional::ofNullable);
    }

    /** The call's key, locked until the transaction ends: one change after the other, and none while it is destroyed. */
    Uni<Optional<CallKeyRow>> lockedKey(Session session, CallId call) {
        return session.find(CallKeyRow.class, call.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Keeps that key unless the call has one; two who begin at once get the same. */
    Uni<Void> insertKey(Session session, CallKeyRow row) {
        return session.createNativeQuery(MAKE_KEY)
                .setParameter("call", row.call)
                .setParameter("masterKey", row.masterKey)
                .setParameter("wrapped", row.wrapped)
                .setParameter("madeAt", row.madeAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The captures of a call, in the clerk's order. */
    Uni<List<CaptureRow>> of(Session session, CallId call) {
        return session.createSelectionQuery(
                        "from CaptureRow where call = :call order by position, takenAt", CaptureRow.class)
                .setParameter("call", call.value())
                .getResultList();
    }

    /** Refuses with {@code CAPTURE_UNKNOWN} when the call has none with that id. */
    Uni<CaptureRow> required(Session session, CallId call, CaptureId id) {
        return session.find(CaptureRow.class, id.value())
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.call.equals(call.value()))
                        .orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_UNKNOWN)));
    }

    Uni<Optional<ContentRow>> content(Session session, CaptureId id, ContentVersion version) {
        return session.find(ContentRow.class, new ContentRow.Key(id.value(), version))
                .map(Optional::ofNullable);
    }

    Uni<Void> removeContent(Session session, CaptureId id, ContentVersion version) {
        return session.createMutationQuery("delete from ContentRow where capture = :id and version = :version")
                .setParameter("id", id.value())
                .setParameter("version", version)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> removeKey(Session session, CallId call) {
        return session.createMutationQuery("delete from CallKeyRow where call = :call")
                .setParameter("call", call.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Removes what no key opens any more; gives how many. */
    Uni<Integer> removeOrphans(Session session) {
        return session.createMutationQuery(
                        "delete from CaptureRow where call not in (select key.call from CallKeyRow key)")
                .executeUpdate();
    }

    /** Calls whose key was made before that moment, oldest first. */
    Uni<List<CallId>> keysMadeBefore(Session session, Instant moment, int atMost) {
        return ids(session.createSelectionQuery(
                        "select call from CallKeyRow where madeAt < :moment order by madeAt", UUID.class)
                .setParameter("moment", moment)
                .setMaxResults(atMost)
                .getResultList());
    }

    /** Calls whose key is not wrapped by that master key. */
    Uni<List<CallId>> keysNotOf(Session session, String masterKey, int atMost) {
        return ids(session.createSelectionQuery(
                        "select call from CallKeyRow where masterKey <> :current order by madeAt", UUID.class)
                .setParameter("current", masterKey)
                .setMaxResults(atMost)
                .getResultList());
    }

    private static Uni<List<CallId>> ids(Uni<List<UUID>> found) {
        return found.map(ids -> ids.stream().map(CallId::new).toList());
    }
}
