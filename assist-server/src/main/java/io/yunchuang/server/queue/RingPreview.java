package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * At whom a call would ring first, asked without placing one. It is the very question that {@link Matching} asks for a call
 * that has just joined the line, about a call that nobody has declined; and it asks also at a window that is left out of routing,
 * which could not prove itself again otherwise.
 */
@ApplicationScoped
public class RingPreview {
    private static final String FIRST = """
            with e as materialized (
              select cast(:window as text) as own_window, cast(:category as text) as category, cast('{}' as jsonb) as passed)
            select (select clerk from (%s) found) as clerk,
              (select count(*) from clerk_duty d join e on d.duty_window = e.own_window
                where d.status <> 'OFF' and (cardinality(d.skills) = 0 or e.category = any(d.skills))) as on_duty
            """.formatted(Matching.ring(0, "d.duty_window = e.own_window", "clerk_duty"));

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    RingPreview(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Who would be asked.
     *
     * @param clerk at whom it would ring now; empty while nobody of the window is free
     * @param onDuty clerks of the window who could take it, whatever they do now
     */
    public record Preview(Optional<StaffId> clerk, int onDuty) {}

    /** Who would be asked for a call of that category that wants that window. */
    public Uni<Preview> of(WindowId window, CategoryCode category) {
        return sessions.withSession(session -> session.createNativeQuery(FIRST, Tuple.class)
                .setParameter("window", window.value())
                .setParameter("category", category.value())
                .setParameter("passedBefore", clock.instant().toEpochMilli())
                .getSingleResult()
                .map(row -> new Preview(
                        Optional.ofNullable(row.get("clerk", String.class)).map(StaffId::new),
                        row.get("on_duty", Number.class).intValue())));
    }
}
