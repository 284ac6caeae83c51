package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The steps of a ticket through the counter queue. Each is one guarded update: the database decides whether it happens, so
 * two counters can never do the same thing to the same ticket.
 */
@ApplicationScoped
class TicketMoves {
    /** Finishes whom this member of staff serves, if anybody. */
    Uni<Void> finishOwn(Session session, WindowId window, StaffId staff, Instant now) {
        return session.createNativeQuery("""
                        update counter_ticket set state = 'DONE', finished_at = :now
                        where counter_window = :window and called_by = :staff and state = 'CALLED'""")
                .setParameter("window", window.value())
                .setParameter("staff", staff.value())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Calls the first in line of that day, else of a later one: whoever still stands there after closing is served while
     * the staff are there (DB 31117/Z 002-2025 §4.3.2). Nobody else can get the same one. Empty when nobody waits.
     */
    Uni<Optional<TicketId>> callFirst(Session session, WindowId window, ServiceDays days, StaffId staff, Instant now) {
        return session.createNativeQuery("""
                        update counter_ticket
                        set state = 'CALLED', called_by = :staff, called_at = :now, times_called = times_called + 1
                        where id = (
                            select id from counter_ticket
                            where counter_window = :window and day between :first and :last and state = 'WAITING'
                            order by day, rank, sequence limit 1 for update skip locked)
                        returning id""", UUID.class)
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("staff", staff.value())
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(id -> Optional.ofNullable(id).map(TicketId::new));
    }

    /**
     * Calls a ticket of today again: one at the counter, or one finished not before {@code since}.
     *
     * @return whether it was possible
     */
    Uni<Boolean> callAgain(
            Session session,
            WindowId window,
            ServiceDays days,
            TicketId ticket,
            StaffId staff,
            Instant now,
            Instant since) {
        return session.createNativeQuery("""
                        update counter_ticket
                        set state = 'CALLED', called_by = :staff, called_at = :now, finished_at = null,
                            times_called = times_called + 1
                        where id = :id and counter_window = :window and day between :first and :last
                        and (state = 'CALLED' or (state in ('NOT_SHOWN', 'DONE') and finished_at >= :since))""")
                .setParameter("id", ticket.value())
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("staff", staff.value())
                .setParameter("now", now)
                .setParameter("since", since)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /**
     * Ends the service of a ticket at the counter.
     *
     * @param outcome {@code NOT_SHOWN} or {@code DONE}
     * @return whether it was at the counter
     */
    Uni<Boolean> finish(
            Session session, WindowId window, TicketId ticket, TicketState outcome, PlainText note, Instant now) {
        return session.createNativeQuery("""
                        update counter_ticket set state = :outcome, finished_at = :now, counter_note = :note
                        where id = :id and counter_window = :window and state = 'CALLED'""")
                .setParameter("id", ticket.value())
                .setParameter("window", window.value())
                .setParameter("outcome", outcome.name())
                .setParameter("note", note.value())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /**
     * Gives a ticket its later priority, and the clerk's later words and marks. One that did not come may still be called back.
     *
     * @return whether it was not done yet
     */
    Uni<Boolean> amend(
            Session session, TicketId ticket, Priority priority, PlainText clerkNote, TicketContent content) {
        return session.createMutationQuery("""
                        update TicketEntity
                        set priority = :priority, rank = :rank, clerkNote = :note, content = :content
                        where id = :id and state in :states""")
                .setParameter("id", ticket.value())
                .setParameter("note", clerkNote.value())
                .setParameter("priority", priority)
                .setParameter("rank", TicketDraft.rank(priority))
                .setParameter("content", content)
                .setParameter("states", EnumSet.of(TicketState.WAITING, TicketState.CALLED, TicketState.NOT_SHOWN))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /**
     * Closes what is left of the days before that one.
     *
     * @return how many tickets
     */
    Uni<Integer> expireBefore(Session session, LocalDate day, Instant now) {
        return session.createNativeQuery("""
                        update counter_ticket set state = 'EXPIRED', finished_at = :now
                        where day < :day and state in ('WAITING', 'CALLED')""")
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Wipes what people wrote on tickets of the days before that one.
     *
     * @return how many tickets
     */
    Uni<Integer> wipeNotesBefore(Session session, LocalDate day) {
        return session.createNativeQuery("""
                        update counter_ticket set reason_text = '', clerk_note = '', counter_note = ''
                        where day < :day and (reason_text <> '' or clerk_note <> '' or counter_note <> '')""").setParameter("day", day).executeUpdate();
    }
}
