package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells people in line where they stand, and learns from every call how long one takes. */
@ApplicationScoped
public class QueueOutlook {
    /** Weight of the newest call in the moving average of service times: about the last ten calls count. */
    private static final double NEWEST = 0.2;

    private static final String OUTLOOK = """
            select
              coalesce((select 1 + (select count(*) from (
                  select 1 from queue_entry o where o.permit_city = e.permit_city and o.category = e.category
                    and (o.priority, o.queued_at, o.call) < (e.priority, e.queued_at, e.call)
                  limit 999) ahead) from queue_entry e where e.call = :call), 1) as position,
              count(*) as on_duty,
              count(*) filter (where status <> 'PAUSED') as working,
              count(*) filter (where city = :city) as in_city,
              count(*) filter (where city = :city and status <> 'PAUSED') as working_in_city,
              (select average_seconds from queue_pace where permit_city = :city and category = :category) as service
            from clerk_duty
            where status <> 'OFF' and (cardinality(skills) = 0 or :category = any(skills))
            """;

    private static final String LEARN = """
            insert into queue_pace (permit_city, category, average_seconds, samples)
            values (:city, :category, :seconds, 1)
            on conflict (permit_city, category) do update set
              average_seconds = queue_pace.average_seconds + :newest * (excluded.average_seconds - queue_pace.average_seconds),
              samples = queue_pace.samples + 1
            """;

    private final Mutiny.SessionFactory sessions;

    QueueOutlook(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The outlook of a call; of one that does not wait (yet) as if it were next. */
    public Uni<Outlook> of(CallId call, CityCode permitCity, CategoryCode category) {
        return sessions.withSession(session -> session.createNativeQuery(OUTLOOK, Tuple.class)
                .setParameter("call", call.value())
                .setParameter("city", permitCity.value())
                .setParameter("category", category.value())
                .getSingleResult()
                .map(QueueOutlook::outlook));
    }

    /** Takes note of a call's service time. */
    public Uni<Void> learn(CityCode permitCity, CategoryCode category, Duration service) {
        return sessions.withTransaction(session -> session.createNativeQuery(LEARN)
                .setParameter("city", permitCity.value())
                .setParameter("category", category.value())
                .setParameter("seconds", service.toMillis() / 1000.0)
                .setParameter("newest", NEWEST)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The permit city's own clerks are counted; the others only where it has none on duty. */
    private static Outlook outlook(Tuple row) {
        boolean own = number(row, "in_city") > 0;
        return new Outlook(
                number(row, "position"),
                number(row, own ? "in_city" : "on_duty"),
                number(row, own ? "working_in_city" : "working"),
                Optional.ofNullable(row.get("service", Double.class))
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000))));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
