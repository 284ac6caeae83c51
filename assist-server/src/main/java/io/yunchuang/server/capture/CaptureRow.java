package io.yunchuang.server.capture;

import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.CaptureState;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.RetakeReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A capture but for its content. */
@Entity
@Table(name = "capture")
class CaptureRow {
    @Id
    UUID id;

    UUID call;
    int position;
    long revision;

    @Enumerated(EnumType.STRING)
    CaptureKind kind;

    int pages;
    int width;
    int height;
    long size;
    boolean cropped;

    @Enumerated(EnumType.STRING)
    CaptureState state;

    /** Present exactly in the state {@link CaptureState#RETAKE}. */
    @Enumerated(EnumType.STRING)
    @Nullable RetakeReason reason;

    @Column(name = "reason_text")
    String reasonText;

    @Nullable String material;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    CaptureId captureId() {
        return new CaptureId(id);
    }

    /** What the row shows of a file. */
    void show(CleanFile file) {
        kind = file.kind();
        pages = file.pages();
        width = file.width();
        height = file.height();
        size = file.bytes().length;
    }

    void decide(CaptureState decided, Optional<RetakeReason> why, PlainText text) {
        state = decided;
        reason = why.orElse(null);
        reasonText = text.value();
    }

    Capture toCapture() {
        return new Capture(
                captureId(),
                revision,
                kind,
                pages,
                width,
                height,
                size,
                cropped,
                state,
                Optional.ofNullable(reason),
                new PlainText(reasonText),
                Optional.ofNullable(material).map(MaterialId::new),
                takenAt);
    }
}
