package io.yunchuang.server.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who did what to whom or what, append-only. Personal data do not belong here: actor and subject are ids.
 */
@ApplicationScoped
public class Audit {
    /** The actor of what nobody did by hand. */
    public static final String SYSTEM = "system";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    Audit(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * One line of the audit.
     *
     * @param id grows with time
     */
    public record Entry(long id, Instant at, String actor, String action, String subject) {}

    /**
     * A part of the audit.
     *
     * @param entries newest first
     * @param more whether there are older ones
     */
    public record Page(List<Entry> entries, boolean more) {}

    /**
     * Writes one line; joins the caller's transaction, so what is rolled back was not done and is not recorded.
     *
     * @param actor staff id, kiosk id or {@link #SYSTEM}
     * @param action lower-case words joined by hyphens and dots, capability first, for example {@code staff.disabled}
     * @param subject the id of what was acted on
     */
    public Uni<Void> record(String actor, String action, String subject) {
        AuditRow row = new AuditRow();
        row.at = clock.instant();
        row.actor = actor;
        row.action = action;
        row.subject = subject;
        return sessions.withTransaction(session -> session.persist(row));
    }

    /** The newest entries with an id below {@code before}. */
    Uni<Page> read(long before, int size) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from AuditRow where id < ?1 order by id desc", AuditRow.class)
                        .setParameter(1, before)
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(rows ->
                        new Page(rows.stream().limit(size).map(Audit::entry).toList(), rows.size() > size));
    }

    private static Entry entry(AuditRow row) {
        return new Entry(row.id, row.at, row.actor, row.action, row.subject);
    }
}
