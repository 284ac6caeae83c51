package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket (号票) is made from: everything the call knows, so that the citizen repeats nothing.
 *
 * @param call the call that goes to the counter; a call never has more than one ticket
 * @param kiosk where the citizen stands; the ticket is for the counter of that kiosk's centre
 * @param itemVersion the sheet the call kept; the one-time notice is taken from it (DB 31117/Z 002-2025 §6.1.3)
 * @param reasonText the clerk's words to the reason; may be empty
 * @param clerkNote the clerk's note for the counter; may be empty, never shown in public
 * @param marks what was seen of the materials; a material without a mark is {@code NOT_SEEN}
 */
public record TicketRequest(
        Optional<CallId> call,
        KioskId kiosk,
        ItemVersionId itemVersion,
        ApplicantKind applicant,
        Priority priority,
        SwitchReason reason,
        PlainText reasonText,
        PlainText clerkNote,
        List<MaterialMark> marks) {
    public TicketRequest {
        marks = List.copyOf(marks);
    }
}
