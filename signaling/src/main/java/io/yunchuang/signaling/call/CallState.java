package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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

    /**
     * Answered; waits until both sides decode each other.
     *
     * @param conference on a media bridge, where their pages do not reach each other, or the city wants one in any case
     */
    record Connecting(Line line, Agent agent, Instant mediaBy, Set<Side> decoding, Optional<ConferenceUse> conference)
            implements CallState {
        public Connecting {
            decoding = Set.copyOf(decoding);
        }

        Connecting withAgent(Agent now) {
            return new Connecting(line, now, mediaBy, decoding, conference);
        }

        Connecting withConference(Optional<ConferenceUse> now) {
            return new Connecting(line, agent, mediaBy, decoding, now);
        }
    }

    /**
     * Talking, and what goes on in the talk: leaving this state ends all of it.
     *
     * @param consults how it stands with each expert, by his seat ({@link Side#EXPERTS}); those who have answered are all
     *     aside with the clerk, or all in the talk
     * @param pathLost it has begun over a media bridge, because no other way led from page to page
     */
    record Active(
            Line line,
            Agent agent,
            Instant since,
            ScreenShare screen,
            ControlGrant control,
            DocumentShow document,
            Optional<OpenedPortal> portal,
            Map<Side, Consult> consults,
            Optional<ConferenceUse> conference,
            Optional<Supervision> supervision,
            boolean pathLost)
            implements CallState {
        public Active {
            consults = Map.copyOf(consults);
        }

        static Active begin(Line line, Agent agent, Instant now) {
            return new Active(
                    line,
                    agent,
                    now,
                    new ScreenShare.Off(),
                    new ControlGrant.Off(),
                    new DocumentShow.Off(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        Active withAgent(Agent now) {
            return new Active(
                    line, now, since, screen, control, document, portal, consults, conference, supervision, pathLost);
        }

        /** Nobody controls what he does not see. */
        Active withScreen(ScreenShare now) {
            ControlGrant left = now.isShown() ? control : control.ended(ControlEnd.STOPPED);
            return new Active(
                    line, agent, since, now, left, document, portal, consults, conference, supervision, pathLost);
        }

        Active withControl(ControlGrant now) {
            return new Active(
                    line, agent, since, screen, now, document, portal, consults, conference, supervision, pathLost);
        }

        Active withDocument(DocumentShow now) {
            return new Active(
                    line, agent, since, screen, control, now, portal, consults, conference, supervision, pathLost);
        }

        Active withPortal(Optional<OpenedPortal> now) {
            return new Active(
                    line, agent, since, screen, control, document, now, consults, conference, supervision, pathLost);
        }

        /** With that expert's consult as it now is. */
        Active withConsult(Side seat, Consult now) {
            Map<Side, Consult> next = new EnumMap<>(Side.class);
            next.putAll(consults);
            next.put(seat, now);
            return withConsults(next);
        }

        /**
         * A citizen who is on hold cannot say anything: with the hold end control, the document camera and whatever he was
         * asked. A shown screen stays allowed, although nothing of it flows.
         */
        Active withConsults(Map<Side, Consult> now) {
            Active next = new Active(
                    line, agent, since, screen, control, document, portal, now, conference, supervision, pathLost);
            return next.isHold()
                    ? next.withScreen(screen.withoutQuestion())
                            .withControl(control.ended(ControlEnd.STOPPED))
                            .withDocument(document.ended())
                    : next;
        }

        Active withConference(Optional<ConferenceUse> now) {
            return new Active(
                    line, agent, since, screen, control, document, portal, consults, now, supervision, pathLost);
        }

        /** Nothing else than a media bridge leads from page to page, neither now nor later in this talk. */
        Active withoutPath() {
            return new Active(
                    line, agent, since, screen, control, document, portal, consults, conference, supervision, true);
        }

        Active withSupervision(Optional<Supervision> now) {
            return new Active(
                    line, agent, since, screen, control, document, portal, consults, conference, now, pathLost);
        }

        /** Whether the citizen is on hold: nothing is exchanged between him and the others. */
        @JsonIgnore
        public boolean isHold() {
            return consults.values().stream().anyMatch(Consult::isHold);
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

    /** The experts whom the clerk asks, by their seats; they are occupied by this state, too. */
    default SortedMap<Side, Agent> experts() {
        return experts(Consult::asked);
    }

    /** The experts who have answered: from then on they may see what the clerk sees of the call. */
    default SortedMap<Side, Agent> expertsWhoHaveCome() {
        return experts(Consult::answered);
    }

    private SortedMap<Side, Agent> experts(Function<Consult, Optional<Agent>> which) {
        SortedMap<Side, Agent> experts = new TreeMap<>();
        if (this instanceof Active talk) {
            talk.consults()
                    .forEach((seat, consult) -> which.apply(consult).ifPresent(expert -> experts.put(seat, expert)));
        }
        return experts;
    }

    /** The seat of that expert; empty when he is not asked (any more). */
    default Optional<Side> seatOf(StaffId expert) {
        return experts().entrySet().stream()
                .filter(seat -> seat.getValue().id().equals(expert))
                .map(Map.Entry::getKey)
                .findFirst();
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
