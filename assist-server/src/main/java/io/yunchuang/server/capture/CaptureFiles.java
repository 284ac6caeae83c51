package io.yunchuang.server.capture;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.capture.CaptureChanges.Doing;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.CaptureState;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import javax.crypto.SecretKey;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** New contents: taken, cropped, put together. Whatever takes long is done by {@link Workers}. */
@ApplicationScoped
class CaptureFiles {
    private final Mutiny.SessionFactory sessions;
    private final CaptureStore store;
    private final CaptureChanges changes;
    private final CaptureContents contents;
    private final CallKeys keys;
    private final Workers workers;
    private final CaptureConfig config;
    private final Clock clock;

    CaptureFiles(
            Mutiny.SessionFactory sessions,
            CaptureStore store,
            CaptureChanges changes,
            CaptureContents contents,
            CallKeys keys,
            Workers workers,
            CaptureConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.changes = changes;
        this.contents = contents;
        this.keys = keys;
        this.workers = workers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps a file that the kiosk has taken. Where the citizen was asked to take one again it takes that one's place, and
     * the old one is destroyed. Refuses as {@link FileIntake#clean}, or with {@code CAPTURE_LIMIT}.
     */
    Uni<Capture> take(Doing doing, byte[] body) {
        return add(doing, () -> FileIntake.clean(body, FileLimits.of(config)), this::inPlaceOfRetake);
    }

    /** Makes one PDF of several captures, in that order; they stay. Refuses with {@code CAPTURE_UNKNOWN}. */
    Uni<Capture> merge(Doing doing, List<CaptureId> ids) {
        if (ids.isEmpty() || ids.size() > config.maxPerCall()) {
            throw new Refusal(ErrorCode.FIELD_INVALID);
        }
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> contents.read(doing.call().id(), id))
                .collect()
                .asList()
                .chain(all -> add(
                        doing,
                        () -> merged(all),
                        (session, row) -> Uni.createFrom().voidItem()));
    }

    /** Puts what the clerk has cropped before the original, which stays until it is accepted. */
    Uni<Void> crop(Doing doing, CaptureId id, byte[] body) {
        return workers.run(() -> FileIntake.clean(body, FileLimits.of(config))).chain(file -> {
            if (!file.kind().isPicture()) {
                throw new Refusal(ErrorCode.CAPTURE_KIND_NOT_ALLOWED);
            }
            return contents.sealed(doing.call().id(), id, ContentVersion.CROPPED, file)
                    .chain(content -> changes.ofOne(doing, id, (session, row) -> show(session, row, file, content)));
        });
    }

    private Uni<Void> show(Session session, CaptureRow row, CleanFile file, ContentRow content) {
        if (row.state == CaptureState.ACCEPTED || !row.kind.isPicture()) {
            throw new Refusal(ErrorCode.CAPTURE_WRONG_STATE);
        }
        row.show(file);
        row.cropped = true;
        return store.removeContent(session, row.captureId(), ContentVersion.CROPPED)
                .chain(() -> session.persist(content));
    }

    private CleanFile merged(List<CaptureContents.Content> all) throws IOException {
        FileLimits limits = FileLimits.of(config);
        limits.requireBytes(
                all.stream().mapToLong(content -> content.bytes().length).sum());
        try (PdfPages pages = new PdfPages()) {
            for (CaptureContents.Content content : all) {
                pages.add(content.kind(), content.bytes());
            }
            CleanFile file = pages.toFile();
            limits.requirePages(file.pages());
            limits.requireBytes(file.bytes().length);
            return file;
        }
    }

    private record Sealed(SecretKey key, CaptureRow row, ContentRow content) {}

    private Uni<Capture> add(
            Doing doing, Callable<CleanFile> making, BiFunction<Session, CaptureRow, Uni<Void>> placing) {
        CallId call = doing.call().id();
        return key(call)
                .chain(key -> workers.run(() -> seal(call, key, making.call())))
                .chain(made -> changes.carryOut(doing, made.row().captureId(), (session, key) -> {
                    requireSame(made.key(), key);
                    return place(session, made.row())
                            .chain(() -> placing.apply(session, made.row()))
                            .chain(() -> session.persistAll(made.row(), made.content()))
                            .replaceWith(made.row()::toCapture);
                }));
    }

    /** The call's key, made when it has none yet. */
    private Uni<SecretKey> key(CallId call) {
        CallKeyRow fresh = keys.make(call);
        return sessions.withTransaction(session -> store.insertKey(session, fresh)
                .chain(() -> store.key(session, call))
                .map(row -> keys.open(row.orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_UNKNOWN)))));
    }

    private Sealed seal(CallId call, SecretKey key, CleanFile file) throws Sealing.Broken {
        CaptureRow row = new CaptureRow();
        row.id = CaptureId.random().value();
        row.call = call.value();
        row.revision = 1;
        row.takenAt = clock.instant();
        row.decide(CaptureState.TAKEN, Optional.empty(), PlainText.EMPTY);
        row.show(file);
        keys.giveKey(key, row);
        return new Sealed(key, row, keys.seal(key, row, ContentVersion.ORIGINAL, file));
    }

    /** Everything of the call was destroyed while this one was encrypted: it must not outlive the others. */
    private void requireSame(SecretKey used, CallKeyRow now) {
        if (!used.equals(keys.open(now))) {
            throw new Refusal(ErrorCode.CAPTURE_WRONG_STATE);
        }
    }

    private Uni<Void> place(Session session, CaptureRow row) {
        return store.of(session, new CallId(row.call))
                .invoke(others -> {
                    if (others.size() >= config.maxPerCall()) {
                        throw new Refusal(ErrorCode.CAPTURE_LIMIT);
                    }
                    row.position = others.stream()
                                    .mapToInt(other -> other.position)
                                    .max()
                                    .orElse(0)
                            + 1;
                })
                .replaceWithVoid();
    }

    private Uni<Void> inPlaceOfRetake(Session session, CaptureRow row) {
        return store.of(session, new CallId(row.call))
                .chain(others -> others.stream()
                        .filter(other -> other.state == CaptureState.RETAKE)
                        .min(Comparator.comparing(other -> other.takenAt))
                        .map(old -> {
                            row.position = old.position;
                            row.material = old.material;
                            return session.remove(old);
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
