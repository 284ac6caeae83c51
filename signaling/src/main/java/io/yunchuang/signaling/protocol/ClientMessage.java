package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.Optional;
import java.util.Set;

/**
 * A command from a page. On the wire it is one JSON object with {@code type} (the record's simple name), an optional
 * {@code ref} that comes back in {@link ServerMessage.Refused}, and the record's fields. There is no positive answer: the
 * view that follows is the answer.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ClientMessage {

    /** A command about one call; only a participant of that call may send it. */
    sealed interface AboutCall extends ClientMessage {
        CallId call();
    }

    // ---- everybody

    /** Answers the server's beat; a page that stops answering is taken for gone. */
    record Beat() implements ClientMessage {}

    // ---- kiosk

    /** Places a call for an item. A kiosk has at most one call. */
    record PlaceCall(int item, CityCode permitCity, ApplicantKind applicant, boolean careMark)
            implements ClientMessage {}

    /** Takes a number at the counter without calling a clerk. */
    record TakeTicket(int item, CityCode permitCity, ApplicantKind applicant) implements ClientMessage {}

    /** The citizen prefers the counter; everything already given is kept. */
    record GoToCounter(CallId call) implements AboutCall {}

    /** The citizen's rating, 1 (worst) to 5. */
    record RateCall(CallId call, int stars) implements AboutCall {
        public RateCall {
            if (stars < 1 || stars > 5) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "stars");
            }
        }
    }

    /** The citizen agrees that the clerk sees the kiosk's screen, which the page has in hand already. */
    record AllowScreen(CallId call) implements AboutCall {}

    /** The citizen does not agree, or the kiosk cannot show its screen (any more). */
    record RefuseScreen(CallId call, ScreenEnd why) implements AboutCall {
        public RefuseScreen {
            if (why != ScreenEnd.DECLINED && why != ScreenEnd.NOT_POSSIBLE) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "why");
            }
        }
    }

    /** The citizen has finished with the last screen of the call; the kiosk forgets it. */
    record LeaveCall(CallId call) implements AboutCall {}

    /** What the kiosk's browser can use now. */
    record ReportDevices(Set<DeviceKind> present) implements ClientMessage {}

    // ---- kiosk and clerk, each of the own call only

    /** Ends the call, or gives it up while it waits. */
    record HangUp(CallId call) implements AboutCall {}

    /** Ends the view of the kiosk's screen, or takes the question for it back. */
    record StopScreen(CallId call) implements AboutCall {}

    /** The page decodes its peer's media. */
    record MediaUp(CallId call, LinkId link, MediaKind kind) implements AboutCall {}

    /** Session description or candidate for the peer. */
    record Signal(CallId call, LinkId link, PeerId to, SignalPayload payload) implements AboutCall {}

    // ---- clerk

    /** On duty and waiting for calls. */
    record GoReady() implements ClientMessage {}

    /** Takes no calls for a while. */
    record Pause(PauseReason reason) implements ClientMessage {}

    /** Leaves duty. */
    record GoOff() implements ClientMessage {}

    /** Answers the call that rings here. */
    record AcceptOffer(CallId call) implements AboutCall {}

    /** Lets the next clerk have it; the citizen keeps the place. */
    record DeclineOffer(CallId call) implements AboutCall {}

    /** Switches the call to the counter in one step; {@link SwitchReason#OTHER} needs a text. */
    record SwitchToCounter(CallId call, SwitchReason reason, PlainText text) implements AboutCall {}

    /** Asks the citizen to let the clerk see the kiosk's screen. */
    record AskForScreen(CallId call) implements AboutCall {}

    /** Replaces the clerk's note on the call. */
    record WriteNote(CallId call, PlainText text) implements AboutCall {}

    /** Marks a material of the item as seen. */
    record MarkMaterial(CallId call, MaterialId material, MaterialState state) implements AboutCall {}

    /** Closes the record of the finished call; the clerk is ready again. */
    record FinishWrapUp(CallId call, WrapUpCode code, PlainText note) implements AboutCall {}

    // ---- counter

    /** Calls the next number to this counter. */
    record CallNextTicket() implements ClientMessage {}

    /** Calls the current number once more. */
    record RecallTicket(TicketId ticket) implements ClientMessage {}

    /** The citizen did not come. */
    record TicketNotShown(TicketId ticket) implements ClientMessage {}

    /** The citizen was served. */
    record TicketDone(TicketId ticket, PlainText note) implements ClientMessage {}

    /** A message and the reference its sender gave it. */
    record Frame(Optional<String> ref, ClientMessage message) {}
}
