package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a clerk's console needs to draw itself.
 *
 * @param offer the call that rings here; its peers are already to be connected, without media
 * @param call the call in hand, also while it is wrapped up
 * @param consult another clerk's call to which this one is asked as an expert, from the ring on
 */
public record ClerkView(Duty duty, Optional<Offer> offer, Optional<Work> call, Optional<Consulting> consult) {

    /**
     * The clerk's own duty.
     *
     * @param since when this status began
     * @param wrapUpBy when the server ends the wrap-up by itself
     * @param callsToday calls answered today
     * @param averageTalkSeconds of today's calls; 0 without any
     */
    public record Duty(
            ClerkStatus status,
            Instant since,
            Optional<PauseReason> pause,
            Optional<Instant> wrapUpBy,
            int missedOffers,
            int callsToday,
            long averageTalkSeconds) {}

    /**
     * A call that rings.
     *
     * @param handover how it came here, when another clerk has handed it on
     */
    public record Offer(
            CallView call,
            Localized kiosk,
            long waitedSeconds,
            Instant offeredAt,
            Instant ringUntil,
            Optional<Handover> handover) {}

    /**
     * The last transfer of a call.
     *
     * @param note for whoever takes over; may be empty
     */
    public record Handover(CallView.ClerkCard from, PlainText note, Instant at) {}

    /**
     * A call in hand.
     *
     * @param agentConnected whether the kiosk's agent is connected: without it there is no control and no portal
     * @param handover how it came here, when another clerk has handed it on
     */
    public record Work(
            CallView call,
            Localized kiosk,
            Localized centre,
            boolean agentConnected,
            PlainText note,
            List<MaterialMark> materials,
            Optional<Handover> handover) {}

    /**
     * A call of another clerk, as the expert sees it whom he asks. It is {@link CallView.Active}, and that one of
     * the phase's consults whose peer is the view's own self says whether it rings.
     *
     * @param question what the clerk wants to know; may be empty
     * @param note the clerk's note on the call; it and the materials are empty while it only rings
     */
    public record Consulting(
            CallView call,
            Localized kiosk,
            Localized centre,
            PlainText question,
            PlainText note,
            List<MaterialMark> materials) {}

    /** What this clerk, or the one before, saw of a material. */
    public record MaterialMark(MaterialId material, MaterialState state) {}
}
