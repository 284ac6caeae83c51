package io.yunchuang.server.capture;

import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.CaptureState;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.RetakeReason;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture or document of a call, as staff see it in a list.
 *
 * @param revision grows whenever it changes, its content too
 * @param width of a picture in pixels; 0 for a PDF
 * @param height of a picture in pixels; 0 for a PDF
 * @param size in bytes
 * @param cropped whether the clerk has cropped it; the original is there until it is accepted
 * @param reason why it is to be taken again; absent otherwise
 * @param reasonText the clerk's words to the reason; may be empty
 * @param material what it shows, once the clerk has said so
 */
public record Capture(
        CaptureId id,
        long revision,
        CaptureKind kind,
        int pages,
        int width,
        int height,
        long size,
        boolean cropped,
        CaptureState state,
        Optional<RetakeReason> reason,
        PlainText reasonText,
        Optional<MaterialId> material,
        Instant takenAt) {

    CaptureSign toSign() {
        return new CaptureSign(id, revision, state, reason, reasonText);
    }
}
