package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallCaptures;
import io.yunchuang.server.capture.CaptureChanges.Doing;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.CaptureState;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.RetakeReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the clerk decides about captures. */
@ApplicationScoped
class CaptureDesk implements CallCaptures {
    private final Mutiny.SessionFactory sessions;
    private final CaptureStore store;
    private final CaptureChanges changes;
    private final Catalogue catalogue;

    CaptureDesk(Mutiny.SessionFactory sessions, CaptureStore store, CaptureChanges changes, Catalogue catalogue) {
        this.sessions = sessions;
        this.store = store;
        this.changes = changes;
        this.catalogue = catalogue;
    }

    @Override
    public Uni<List<CaptureSign>> of(CallId call) {
        return list(call).map(all -> all.stream().map(Capture::toSign).toList());
    }

    @Override
    public Uni<List<Trace>> traces(CallId call) {
        return list(call)
                .map(all -> all.stream()
                        .map(capture -> new Trace(capture.takenAt(), capture.pages(), capture.state()))
                        .toList());
    }

    /** In the clerk's order. */
    Uni<List<Capture>> list(CallId call) {
        return sessions.withSession(session -> store.of(session, call))
                .map(rows -> rows.stream().map(CaptureRow::toCapture).toList());
    }

    /** It is good; of a cropped one the original goes. */
    Uni<Void> accept(Doing doing, CaptureId id) {
        return changes.ofOne(doing, id, (session, row) -> {
            row.decide(CaptureState.ACCEPTED, Optional.empty(), PlainText.EMPTY);
            return row.cropped
                    ? store.removeContent(session, id, ContentVersion.ORIGINAL)
                    : Uni.createFrom().voidItem();
        });
    }

    /**
     * Asks the citizen to lay the document down again. Refuses with {@code CALL_WRONG_STATE} when nobody talks any more and
     * {@code REASON_TEXT_REQUIRED} for {@link RetakeReason#OTHER} without a text.
     */
    Uni<Void> askAgain(Doing doing, CaptureId id, RetakeReason reason, PlainText text) {
        if (!(doing.call().state() instanceof CallState.Active)) {
            throw new Refusal(ErrorCode.CALL_WRONG_STATE);
        }
        if (reason == RetakeReason.OTHER && text.isBlank()) {
            throw new Refusal(ErrorCode.REASON_TEXT_REQUIRED);
        }
        return changes.ofOne(doing, id, (session, row) -> {
            row.decide(CaptureState.RETAKE, Optional.of(reason), text);
            return Uni.createFrom().voidItem();
        });
    }

    /** Says which material of the item it shows, or none. Refuses with {@code MATERIAL_UNKNOWN}. */
    Uni<Void> assign(Doing doing, CaptureId id, Optional<MaterialId> material) {
        return requirePublished(doing.call(), material)
                .chain(() -> changes.ofOne(doing, id, (session, row) -> {
                    row.material = material.map(MaterialId::value).orElse(null);
                    return Uni.createFrom().voidItem();
                }));
    }

    private Uni<Void> requirePublished(Call call, Optional<MaterialId> material) {
        if (material.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return catalogue
                .version(call.subject().itemVersion())
                .invoke(sheet -> {
                    boolean published = sheet.stream()
                            .flatMap(known -> known.materials().stream())
                            .anyMatch(known -> known.id().equals(material.get()));
                    if (!published) {
                        throw new Refusal(ErrorCode.MATERIAL_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    /** Puts all captures of the call into that order. Refuses with {@code EDIT_CONFLICT} when they are others by now. */
    Uni<Void> order(Doing doing, List<CaptureId> ids) {
        if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw new Refusal(ErrorCode.FIELD_INVALID);
        }
        return changes.carryOut(
                doing,
                ids.getFirst(),
                (session, key) -> store.of(session, doing.call().id())
                        .invoke(rows -> putInOrder(rows, ids))
                        .replaceWithVoid());
    }

    private static void putInOrder(List<CaptureRow> rows, List<CaptureId> ids) {
        Set<CaptureId> there = rows.stream().map(CaptureRow::captureId).collect(Collectors.toUnmodifiableSet());
        if (!there.equals(Set.copyOf(ids))) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
        rows.forEach(row -> row.position = ids.indexOf(row.captureId()) + 1);
    }

    /** Destroys it; with the last one the call's key goes, too. */
    Uni<Void> delete(Doing doing, CaptureId id) {
        return changes.carryOut(
                doing,
                id,
                (session, key) -> store.required(session, doing.call().id(), id)
                        .chain(session::remove)
                        .chain(session::flush)
                        .chain(() -> removeUnusedKey(session, doing.call().id())));
    }

    private Uni<Void> removeUnusedKey(Session session, CallId call) {
        return store.of(session, call)
                .chain(left -> left.isEmpty()
                        ? store.removeKey(session, call)
                        : Uni.createFrom().voidItem());
    }
}
