package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server tells a page. Views are whole: a page that shows the last view of each kind is right, whatever it
 * missed before.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ServerMessage {

    /**
     * First message of a connection.
     *
     * @param id the kiosk's or staff member's id, or the centre's for a display
     * @param beatMillis a page that hears nothing for twice this time should connect anew
     */
    record Welcome(Role role, String id, PageId page, Instant serverTime, long beatMillis) implements ServerMessage {}

    /** Sent every {@code beatMillis}; the page answers with {@link ClientMessage.Beat}. */
    record Beat(Instant serverTime) implements ServerMessage {}

    /** The kiosk's whole situation. */
    record Kiosk(KioskView view) implements ServerMessage {}

    /** What the page of an attendant beside a kiosk shows. */
    record Attendant(AttendantView view) implements ServerMessage {}

    /** The clerk's whole situation. */
    record Clerk(ClerkView view) implements ServerMessage {}

    /** The counter window's whole situation. */
    record Counter(CounterView view) implements ServerMessage {}

    /** What the public display shows. */
    record Display(DisplayView view) implements ServerMessage {}

    /** The manager's live wall. */
    record Wall(WallView view) implements ServerMessage {}

    /** The whole situation of a manager who supervises a talk. */
    record Supervisor(SupervisorView view) implements ServerMessage {}

    /** The agent's whole situation. */
    record Agent(AgentView view) implements ServerMessage {}

    /**
     * The lease still stands: to the agent, again and again while it does. Without it the lease is over, whatever the
     * last view said.
     *
     * @param validMillis how long it holds from now; at most 2,000
     */
    record LeaseRenewed(LeaseId lease, long validMillis) implements ServerMessage {}

    /** Session description or candidate of the peer. */
    record Signal(CallId call, LinkId link, PeerId from, SignalPayload payload) implements ServerMessage {}

    /**
     * Where the page tells a media bridge what it wants to see, and hears whether it is seen.
     *
     * @param url a web socket of the bridge; whoever knows it speaks for this page, so it is never printed
     */
    record ConferenceChannel(CallId call, LinkId link, String url) implements ServerMessage {
        @Override
        public String toString() {
            return "ConferenceChannel[" + link + "]";
        }
    }

    /** The dial-test in which this kiosk or clerk takes part now; absent when there is none (any more). */
    record SelfTest(Optional<SelfTestView> view) implements ServerMessage {}

    /** Session description or candidate of the other end of a dial-test. */
    record TestSignal(DialTestId test, LinkId link, SignalPayload payload) implements ServerMessage {}

    /**
     * To the agent of a kiosk that makes a dial-test: whether that page of a portal could be opened now. Nothing is opened.
     *
     * @param allowedHosts to which the page may lead
     */
    record TryPortal(DialTestId test, String url, List<String> allowedHosts) implements ServerMessage {
        public TryPortal {
            allowedHosts = List.copyOf(allowedHosts);
        }
    }

    /** What the clerk does on the kiosk, for its page, when the link between the pages carries no control. */
    record Control(CallId call, List<FrameText> frames) implements ServerMessage {
        public Control {
            frames = List.copyOf(frames);
        }
    }

    /** A command that was not carried out; nothing has changed. */
    record Refused(Optional<String> ref, Problem problem) implements ServerMessage {}
}
