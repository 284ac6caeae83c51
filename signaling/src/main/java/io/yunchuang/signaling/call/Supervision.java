package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.MediaFlow;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A manager who supervises a talk (监听、密语、强插). Part of the talk, so that it ends with the talk by construction. He ends
 * nothing, and neither controls nor pushes nor takes anything.
 *
 * @param told who knows of it; nobody who has been told is made to believe that it is over while it goes on
 * @param since when it began, whatever the mode was
 */
public record Supervision(CallState.Agent supervisor, SupervisionMode mode, SupervisionNotice told, Instant since) {

    static Supervision begin(Arrival who, SupervisionMode mode, Instant now) {
        CallState.Agent supervisor = new CallState.Agent(who.manager(), new Presence.Here(who.page()));
        return new Supervision(supervisor, mode, who.policy().notice().orMore(heardBy(mode)), now);
    }

    /** Who comes, and what he may: as it is when he says so. */
    public record Arrival(StaffId manager, PageId page, SupervisionPolicy policy) {}

    /** The same manager in that mode, from that page. */
    Supervision in(SupervisionMode next, Arrival who) {
        SupervisionNotice known = told.orMore(who.policy().notice()).orMore(heardBy(next));
        return new Supervision(supervisor.with(new Presence.Here(who.page())), next, known, since);
    }

    Supervision with(Presence now) {
        return new Supervision(supervisor.with(now), mode, told, since);
    }

    boolean isOf(StaffId manager) {
        return supervisor.id().equals(manager);
    }

    /** Whether that side knows who is there. */
    public boolean isKnownTo(Side side) {
        return switch (side) {
            case SUPERVISOR -> true;
            case CLERK, EXPERT, SECOND_EXPERT, THIRD_EXPERT -> told != SupervisionNotice.NOBODY;
            case KIOSK -> told == SupervisionNotice.CITIZEN_AND_CLERK;
        };
    }

    /** What may go from the supervisor to that side. */
    MediaFlow to(Side side) {
        return switch (mode) {
            case LISTEN -> MediaFlow.NOTHING;
            case WHISPER -> side == Side.CLERK ? MediaFlow.VOICE : MediaFlow.NOTHING;
            case BARGE_IN -> MediaFlow.EVERYTHING;
        };
    }

    /** When {@link CallCommand.MeetDeadline} has something to do. */
    Optional<Instant> dueAt(Duration grace) {
        return supervisor.presence().awayLimit(grace);
    }

    /** Whoever is spoken to knows it. */
    private static SupervisionNotice heardBy(SupervisionMode mode) {
        return switch (mode) {
            case LISTEN -> SupervisionNotice.NOBODY;
            case WHISPER -> SupervisionNotice.CLERK;
            case BARGE_IN -> SupervisionNotice.CITIZEN_AND_CLERK;
        };
    }
}
