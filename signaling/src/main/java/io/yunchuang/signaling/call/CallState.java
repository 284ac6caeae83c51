package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call stands.
 *
 * <pre>
 *            decline / ring deadline / clerk lost (keeps its place)
 *           ┌──────────────┐
 *           ▼   offer      │  accept         both decode
 *         Queued ───────▶ Offered ───────▶ Connecting ───────▶ Active ──▶ Ended
 *           │              │                 │  clerk lost,      │
 *           │              │                 │  handed on        │
 *           │              │                 ├──▶ Queued, first ◀┤
 *           ▼              ▼                 ▼                   ▼
 *         Offline (exactly one ticket) ─────────────────────────────────▶ Ended
 * </pre>
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface CallState {

    /** In line; for the target of a transfer alone while the line says so. */
    record Queued(Line line) implements CallState {}

    /** Ringing at a clerk; the place in line is kept. */
    record Offered(Line line, Agent agent, Instant ringUntil) implements CallState {
        Offered withAgent(Agent now) {
            return new Offered(line, now, ringUntil);
        }
    }

    /** Answered; waits until both sides decode each other. */
    record Connecting(Line line, Agent agent, Instant mediaBy, Set<Side> decoding) implements CallState {
        public Connecting {
            decoding = Set.copyOf(decoding);
        }

        Connecting withAgent(Agent now) {
            return new Connecting(line, now, mediaBy, decoding);
        }
    }

    /** Talking, and what goes on in the talk: leaving this state ends all of it. */
    record Active(
            Line line,
            Agent agent,
            Instant since,
            ScreenShare screen,
            ControlGrant control,
            DocumentShow document,
            Optional<OpenedPortal> portal,
            Optional<Consult> consult,
            Optional<ConferenceUse> conference,
            Optional<Supervision> supervision)
            implements CallState {
        static Active begin(Line line, Agent agent, Instant now) {
            return new Active(
                    line,
                    agent,
                    now,
                    new ScreenShare.Off(),
                    new ControlGrant.Off(),
                    new DocumentShow.Off(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Active withAgent(Agent now) {
            return new Active(line, now, since, screen, control, document, portal, consult, conference, supervision);
        }

        /** Nobody controls what he does not see. */
        Active withScreen(ScreenShare now) {
            ControlGrant left = now.isShown() ? control : control.ended(ControlEnd.STOPPED);
            return new Active(line, agent, since, now, left, document, portal, consult, conference, supervision);
        }

        Active withControl(ControlGrant now) {
            return new Active(line, agent, since, screen, now, document, portal, consult, conference, supervision);
        }

        Active withDocument(DocumentShow now) {
            return new Active(line, agent, since, screen, control, now, portal, consult, conference, supervision);
        }

        Active withPortal(Optional<OpenedPortal> now) {
            return new Active(line, agent, since, screen, control, document, now, consult, conference, supervision);
        }

        /**
         * A citizen who is on hold cannot say anything: with the hold end control, the document camera and whatever he was
         * asked. A shown screen stays allowed, although nothing of it flows.
         */
        Active withConsult(Consult now) {
            Active next = new Active(
                    line, agent, since, screen, control, document, portal, Optional.of(now), conference, supervision);
            return now.isHold()
                    ? next.withScreen(screen.withoutQuestion())
                            .withControl(control.ended(ControlEnd.STOPPED))
                            .withDocument(document.ended())
                    : next;
        }

        Active withConference(Optional<ConferenceUse> now) {
            return new Active(line, agent, since, screen, control, document, portal, consult, now, supervision);
        }

        Active withSupervision(Optional<Supervision> now) {
            return new Active(line, agent, since, screen, control, document, portal, consult, conference, now);
        }

        /** Whether the citizen is on hold: nothing is exchanged between him and the others. */
        @JsonIgnore
        public boolean isHold() {
            return consult.filter(Consult::isHold).isPresent();
        }

        /** Somebody without whom control cannot go on is lost or is a new page. */
        Active withoutControl() {
            return withControl(control.ended(ControlEnd.LOST));
        }
    }

    /**
     * At the counter: one ticket exists.
     *
     * @param until when the kiosk forgets it by itself
     */
    record Offline(SwitchReason reason, Instant at, Instant until) implements CallState {}

    /**
     * Over.
     *
     * @param until when the kiosk forgets it by itself; absent once it has
     */
    record Ended(EndReason reason, Instant at, Optional<Instant> until) implements CallState {}

    /** The clerk on a call. */
    record Agent(StaffId id, Presence presence) {
        Agent with(Presence now) {
            return new Agent(id, now);
        }
    }

    /** The clerk whom this state occupies. */
    default Optional<Agent> clerk() {
        return switch (this) {
            case Queued s -> Optional.empty();
            case Offered s -> Optional.of(s.agent());
            case Connecting s -> Optional.of(s.agent());
            case Active s -> Optional.of(s.agent());
            case Offline s -> Optional.empty();
            case Ended s -> Optional.empty();
        };
    }

    /** The expert whom the clerk asks; he is occupied by this state, too. */
    default Optional<Agent> expert() {
        return this instanceof Active talk ? talk.consult().flatMap(Consult::asked) : Optional.empty();
    }

    /** The expert once he has answered: from then on he may see what the clerk sees of the call. */
    default Optional<Agent> expertWhoHasCome() {
        return this instanceof Active talk ? talk.consult().flatMap(Consult::answered) : Optional.empty();
    }

    /** The manager who supervises the talk. */
    default Optional<Agent> supervisor() {
        return this instanceof Active talk ? talk.supervision().map(Supervision::supervisor) : Optional.empty();
    }

    /** The lease under which the kiosk is controlled. */
    default Optional<ControlGrant.Granted> lease() {
        return this instanceof Active talk ? talk.control().granted() : Optional.empty();
    }

    /** Whether the citizen still waits for or talks to a clerk. */
    @JsonIgnore
    default boolean isLive() {
        return switch (this) {
            case Queued s -> true;
            case Offered s -> true;
            case Connecting s -> true;
            case Active s -> true;
            case Offline s -> false;
            case Ended s -> false;
        };
    }
}
