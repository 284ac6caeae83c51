package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.List;
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

    /** A message about one dial-test (拨测); only its two ends may send it. */
    sealed interface AboutTest extends ClientMessage {
        DialTestId test();
    }

    // ---- everybody

    /** Answers the server's beat; a page that stops answering is taken for gone. */
    record Beat() implements ClientMessage {}

    // ---- kiosk

    /** Places a call for an item. A kiosk has at most one call. */
    record PlaceCall(int item, CityCode permitCity, ApplicantKind applicant) implements ClientMessage {}

    /** Takes a number at the counter without calling a clerk. */
    record TakeTicket(int item, CityCode permitCity, ApplicantKind applicant) implements ClientMessage {}

    /**
     * The attendant (现场帮办) who stands at the kiosk says that whoever waits there, for a clerk or with a number, is
     * elderly or disabled and goes first; his PIN says that it is he.
     */
    record VouchForCare(CallId call, StaffId attendant, Pin pin) implements AboutCall {}

    /**
     * What the citizen looks at before there is a call, for the attendant whose page has joined.
     *
     * @param item absent on the first screen
     * @param permitCity absent until it is chosen
     */
    record ReportChoice(Optional<Integer> item, Optional<CityCode> permitCity) implements ClientMessage {}

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

    /** The citizen agrees that the clerk controls the kiosk so far, and no further than was asked for. */
    record AllowControl(CallId call, ControlScope scope) implements AboutCall {}

    /**
     * The attendant (现场帮办) who stands at the kiosk agrees for a citizen who cannot; his PIN says that it is he.
     *
     * @param scope what was asked for
     */
    record VouchForControl(CallId call, ControlScope scope, StaffId attendant, Pin pin) implements AboutCall {}

    /** The citizen does not agree, or nothing here could carry it out. */
    record RefuseControl(CallId call, ControlEnd why) implements AboutCall {
        public RefuseControl {
            if (why != ControlEnd.DECLINED && why != ControlEnd.NOT_POSSIBLE) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "why");
            }
        }
    }

    /** The citizen agrees that the clerk sees the document camera. */
    record AllowDocument(CallId call) implements AboutCall {}

    /** The citizen does not agree, or the kiosk has no camera for it (any more). */
    record RefuseDocument(CallId call, DocumentEnd why) implements AboutCall {
        public RefuseDocument {
            if (why != DocumentEnd.DECLINED && why != DocumentEnd.NOT_POSSIBLE) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "why");
            }
        }
    }

    /** What the kiosk's browser can use now. */
    record ReportDevices(Set<DeviceKind> present) implements ClientMessage {}

    // ---- attendant: the page of whoever stands at the kiosk, which also places calls and goes to the counter

    /** Says who he is; nothing but looking on is his before. */
    record SignInAttendant(StaffId attendant, Pin pin) implements ClientMessage {}

    /** As {@link VouchForCare}, by the attendant who has signed in on his page. */
    record GiveCare(CallId call) implements AboutCall {}

    /**
     * As {@link VouchForControl}, by the attendant who has signed in on his page.
     *
     * @param scope what was asked for
     */
    record AllowControlFor(CallId call, ControlScope scope) implements AboutCall {}

    // ---- attendant and kiosk

    /** The attendant's page has no business at the kiosk any more. */
    record EndAttendance() implements ClientMessage {}

    // ---- kiosk and clerk, each of the own call only

    /** Ends the call, or gives it up while it waits. */
    record HangUp(CallId call) implements AboutCall {}

    /** Ends the view of the kiosk's screen, or takes the question for it back. */
    record StopScreen(CallId call) implements AboutCall {}

    /** Ends the view of the document camera, or takes the question for it back. */
    record StopDocument(CallId call) implements AboutCall {}

    /** Closes the portal's page on the kiosk. */
    record ClosePortal(CallId call) implements AboutCall {}

    /** The page decodes its peer's media. */
    record MediaUp(CallId call, LinkId link, MediaKind kind) implements AboutCall {}

    /** Whatever the direct links bring to the page comes over the media bridge, too. */
    record ConferenceUp(CallId call, LinkId link) implements AboutCall {}

    /** The page has lost the media bridge, or does not reach it. */
    record ConferenceDown(CallId call, LinkId link) implements AboutCall {}

    /** Session description or candidate for the peer. */
    record Signal(CallId call, LinkId link, PeerId to, SignalPayload payload) implements AboutCall {}

    // ---- kiosk, clerk and agent, each of the own call only

    /** Ends the control of the kiosk, or takes the question for it back. */
    record StopControl(CallId call) implements AboutCall {}

    // ---- kiosk, clerk and a window's probe, each of a dial-test that asks them

    /** The page takes part: it is awake, nobody uses it, and it is ready to connect. */
    record AnswerTest(DialTestId test) implements AboutTest {}

    /** The page takes part no longer: whoever needs it goes first. Nobody ever needs a probe. */
    record EndTest(DialTestId test, DialTestEnd why) implements AboutTest {
        public EndTest {
            if (!why.isPages()) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "why");
            }
        }
    }

    /** Session description or candidate for the other end. */
    record TestSignal(DialTestId test, LinkId link, SignalPayload payload) implements AboutTest {}

    /** What this page has measured. */
    record ReportTest(DialTestId test, LinkId link, DialTestReport report) implements AboutTest {}

    // ---- clerk, of an attended dial-test that rings at him, which he answers with AnswerTest

    /** Does not take part. */
    record DeclineTest(DialTestId test) implements AboutTest {}

    /** Says whether he has seen and heard whoever stands at the kiosk. */
    record ConfirmTest(DialTestId test, DialTestWord word) implements AboutTest {}

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

    /**
     * Hands the call on (转接): it is first in line for the target, and for everybody when nobody there takes it.
     *
     * @param note for the next clerk; may be empty
     */
    record TransferCall(CallId call, TransferTarget target, PlainText note) implements AboutCall {}

    /**
     * Asks an expert of an approval department (会商, DB 31117/Z 002-2025 §6.3.2.4); once he answers, the two talk aside, and
     * with them the experts who are there.
     *
     * @param question what the clerk wants to know; may be empty
     */
    record InviteExpert(CallId call, StaffId expert, PlainText question) implements AboutCall {}

    /** Returns to the citizen together with whoever has answered. */
    record JoinExpert(CallId call) implements AboutCall {}

    /** Talks to the experts alone once more; the citizen is on hold meanwhile. */
    record TalkAside(CallId call) implements AboutCall {}

    /**
     * Hands the call on to an expert, with whom the clerk has spoken; the citizen talks to the expert in the same moment.
     *
     * @param note for the expert; may be empty
     */
    record TransferToExpert(CallId call, StaffId expert, PlainText note) implements AboutCall {}

    /** Lets that expert go, or takes the question back; without the last one the clerk returns to the citizen. */
    record EndConsult(CallId call, StaffId expert) implements AboutCall {}

    /** Asks the citizen to let the clerk see the kiosk's screen. */
    record AskForScreen(CallId call) implements AboutCall {}

    /** Asks the citizen to let the clerk control the kiosk, whose screen he sees. */
    record AskForControl(CallId call, ControlScope scope) implements AboutCall {}

    /**
     * What the clerk does under that lease, for the kiosk's page: only while the link between the pages carries no control.
     *
     * @param frames in their order; 1 to {@value #MOST}
     */
    record PassControl(CallId call, LeaseId lease, List<FrameText> frames) implements AboutCall {
        /** Most frames of one message. */
        public static final int MOST = 64;

        public PassControl {
            if (frames.isEmpty() || frames.size() > MOST) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "frames");
            }
            frames = List.copyOf(frames);
        }
    }

    /** Opens a portal's page beside the talk; a link of the call's item only. */
    record OpenPortal(CallId call, PortalLinkId link) implements AboutCall {}

    /** Asks the citizen to let the clerk see the document camera. */
    record AskForDocument(CallId call) implements AboutCall {}

    /** Wants a picture, in full resolution, of what the document camera shows. */
    record TakePicture(CallId call) implements AboutCall {}

    /** Replaces the clerk's note on the call. */
    record WriteNote(CallId call, PlainText text) implements AboutCall {}

    /** Marks a material of the item as seen. */
    record MarkMaterial(CallId call, MaterialId material, MaterialState state) implements AboutCall {}

    /** Closes the record of the finished call; the clerk is ready again. */
    record FinishWrapUp(CallId call, WrapUpCode code, PlainText note) implements AboutCall {}

    // ---- expert: a clerk whom another one asks

    /** Answers the question that rings here. */
    record AcceptConsult(CallId call) implements AboutCall {}

    /** Cannot help now; the talk goes on without him. */
    record DeclineConsult(CallId call) implements AboutCall {}

    /** Leaves the talk, which goes on. */
    record LeaveConsult(CallId call) implements AboutCall {}

    // ---- supervisor: a manager in a call of others

    /** Begins to supervise a talk, or goes on in another way. */
    record Supervise(CallId call, SupervisionMode mode) implements AboutCall {}

    /** Leaves the talk, which goes on. */
    record LeaveSupervision(CallId call) implements AboutCall {}

    // ---- counter

    /** Calls the next number to this counter. */
    record CallNextTicket() implements ClientMessage {}

    /** Calls the current number once more. */
    record RecallTicket(TicketId ticket) implements ClientMessage {}

    /** The citizen did not come. */
    record TicketNotShown(TicketId ticket) implements ClientMessage {}

    /** The citizen was served. */
    record TicketDone(TicketId ticket, PlainText note) implements ClientMessage {}

    // ---- agent

    /** How it is with the kiosk's modules; all of them, each once. */
    record ReportModules(List<ModuleReport> modules) implements ClientMessage {
        public ReportModules {
            long kinds = modules.stream().map(ModuleReport::kind).distinct().count();
            if (kinds != modules.size()) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "modules");
            }
            modules = List.copyOf(modules);
        }
    }

    /** What was done under a lease so far; sent while it lasts and once more at its end. */
    record ReportControl(ControlReport report) implements ClientMessage {}

    /** How it is with the portal's page; about the link that is open only. */
    record ReportPortal(CallId call, PortalLinkId link, PortalState state) implements AboutCall {}

    /**
     * What came of trying a portal's way in a dial-test of this kiosk.
     *
     * @param tookMillis at the agent
     */
    record ReportPortalTrial(DialTestId test, PortalTrial trial, long tookMillis) implements AboutTest {
        public ReportPortalTrial {
            DialTestReport.require(DialTestReport.isMillis(tookMillis), "tookMillis");
        }
    }

    /** A message and the reference its sender gave it. */
    record Frame(Optional<String> ref, ClientMessage message) {}
}
