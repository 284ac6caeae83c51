package io.yunchuang.server.audit;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * Which entries are wanted; everything absent admits all.
     *
     * @param before entries with a smaller id
     * @param kind a whole action, or the capability with which it begins
     * @param day by the centres' clocks
     */
    record Wanted(long before, Optional<String> actor, Optional<String> kind, Optional<LocalDate> day) {
        private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*");

        Wanted {
            if (!kind.map(KIND::matcher).map(Matcher::matches).orElse(true)) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "kind");
            }
        }
    }

    /** The newest of the wanted entries. */
    Uni<Page> read(Wanted wanted, int size) {
        Map<String, Object> values = new HashMap<>(Map.of("before", wanted.before()));
        List<String> conditions = new ArrayList<>(List.of("id < :before"));
        wanted.actor().ifPresent(actor -> {
            conditions.add("actor = :actor");
            values.put("actor", actor);
        });
        wanted.kind().ifPresent(kind -> {
            conditions.add("(action = :kind or action like :within)");
            values.put("kind", kind);
            values.put("within", kind + ".%");
        });
        wanted.day().ifPresent(day -> {
            conditions.add("at >= :from and at < :to");
            values.put("from", day.atStartOfDay(ClockProducer.ZONE).toInstant());
            values.put("to", day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant());
        });
        String query = "from AuditRow where " + String.join(" and ", conditions) + " order by id desc";
        return sessions.withSession(session -> {
                    var selection = session.createSelectionQuery(query, AuditRow.class);
                    values.forEach(selection::setParameter);
                    return selection.setMaxResults(size + 1).getResultList();
                })
                .map(rows ->
                        new Page(rows.stream().limit(size).map(Audit::entry).toList(), rows.size() > size));
    }

    private static Entry entry(AuditRow row) {
        return new Entry(row.id, row.at, row.actor, row.action, row.subject);
    }
}
