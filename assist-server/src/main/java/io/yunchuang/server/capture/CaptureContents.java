package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Opens and seals the contents of captures that are there. Refuses with {@code CAPTURE_UNKNOWN} for others. */
@ApplicationScoped
class CaptureContents {
    private final Mutiny.SessionFactory sessions;
    private final CaptureStore store;
    private final CallKeys keys;
    private final Workers workers;

    CaptureContents(Mutiny.SessionFactory sessions, CaptureStore store, CallKeys keys, Workers workers) {
        this.sessions = sessions;
        this.store = store;
        this.keys = keys;
        this.workers = workers;
    }

    /** A content that can be read. */
    record Content(CaptureKind kind, byte[] bytes) {}

    private record Found(CallKeyRow key, CaptureRow row) {}

    /** As it is now: cropped, where it was. */
    Uni<Content> read(CallId call, CaptureId id) {
        return sessions.withSession(session -> found(session, call, id)
                .chain(found ->
                        open(session, found, found.row().cropped ? ContentVersion.CROPPED : ContentVersion.ORIGINAL)));
    }

    /** As it was taken; unknown once a cropped one was accepted. */
    Uni<Content> original(CallId call, CaptureId id) {
        return sessions.withSession(
                session -> found(session, call, id).chain(found -> open(session, found, ContentVersion.ORIGINAL)));
    }

    /** A new content of a capture, to be stored. */
    Uni<ContentRow> sealed(CallId call, CaptureId id, ContentVersion version, CleanFile file) {
        return sessions.withSession(session -> found(session, call, id))
                .chain(found -> working(() -> keys.seal(keys.open(found.key()), found.row(), version, file)));
    }

    private Uni<Found> found(Session session, CallId call, CaptureId id) {
        return store.key(session, call)
                .map(key -> key.orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_UNKNOWN)))
                .chain(key -> store.required(session, call, id).map(row -> new Found(key, row)));
    }

    private Uni<Content> open(Session session, Found found, ContentVersion version) {
        return store.content(session, found.row().captureId(), version)
                .map(content -> content.orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_UNKNOWN)))
                .chain(content -> working(
                        () -> new Content(content.kind, keys.open(keys.open(found.key()), found.row(), content))));
    }

    private <T> Uni<T> working(Callable<T> work) {
        return workers.run(work)
                .onFailure(Sealing.Broken.class)
                .transform(broken -> new Refusal(ErrorCode.CAPTURE_DAMAGED));
    }
}
