package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which clerk for a call and which call for a clerk. The search widens with the waiting time: own window, other windows
 * of the permit city, windows of the origin city, anybody with the skill. Every question is answered from the head of an
 * index, so a long queue costs no more than a short one.
 */
@ApplicationScoped
class Matching {
    private static final String FREE_AND_ABLE = """
            d.status = 'READY' and (cardinality(d.skills) = 0 or e.category = any(d.skills))
            and coalesce(cast(e.passed ->> d.clerk as bigint), 0) < :passedBefore
            """;

    private static final String CLERK_FOR_CALL = Stream.of(
                    ring(0, "d.duty_window = e.own_window"),
                    ring(1, "d.city = e.permit_city and e.queued_at <= :permitCityBefore"),
                    ring(2, "d.city = e.origin_city and e.queued_at <= :originCityBefore"),
                    ring(3, "e.queued_at <= :anybodyBefore"))
            .collect(Collectors.joining(" union all ", """
                    select coalesce(
                      (select clerk from transfer_ready where call = :call order by cover, idle_since, clerk limit 1),
                      (with e as materialized (select * from queue_entry where call = :call and present)
                        select clerk from (
                    """, ") found order by ring limit 1))"));

    /** The categories that somebody waits for, found from one to the next in the index and not by reading the line. */
    private static final String WAITING = """
            with recursive waiting(category) as (
              (select category from queue_entry where present order by category limit 1)
              union all
              select (select q.category from queue_entry q where q.present and q.category > w.category
                order by q.category limit 1) from waiting w where w.category is not null)
            """;

    /**
     * What was handed on to him, else the heads of all queues in reach; short enough (2,048 characters) for the driver to keep it
     * prepared.
     */
    private static final String CALL_FOR_CLERK = Stream.of(
                    head("q.own_window = d.duty_window"),
                    head("q.permit_city = d.city and q.queued_at <= d.permit"),
                    head("q.origin_city = d.city and q.queued_at <= d.origin"),
                    head("q.queued_at <= d.anybody"))
            .collect(Collectors.joining(
                    " union all ",
                    """
                    select cast(coalesce(
                    (select call from transfer_ready where clerk = :clerk order by queued_at, call limit 1), (
                    """ + WAITING + """
                    , d as materialized (
                      select *, cast(:permitCityBefore as timestamptz) as permit,
                        cast(:originCityBefore as timestamptz) as origin,
                        cast(:anybodyBefore as timestamptz) as anybody,
                        cast(:passedBefore as bigint) as passing
                      from routed_duty where clerk = :clerk and status = 'READY')
                    select h.call from d
                      join waiting w on cardinality(d.skills) = 0 or w.category = any(d.skills)
                      cross join generate_series(0, 2) p(priority)
                      cross join lateral (
                    """,
                    ") h order by h.priority, h.queued_at, h.call limit 1)) as text)"));

    private final Mutiny.SessionFactory sessions;
    private final QueueConfig config;
    private final Clock clock;

    Matching(Mutiny.SessionFactory sessions, QueueConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** Of those whom calls are routed to. */
    private static String ring(int number, String scope) {
        return ring(number, scope, "routed_duty");
    }

    /** Within a ring: the primary cover before the backup (A/B岗, §4.2.3), then whoever has been idle longest. */
    static String ring(int number, String scope, String duties) {
        return "(select %d as ring, d.clerk from e join %s d on %s and %s order by d.cover, d.idle_since, d.clerk limit 1)"
                .formatted(number, duties, scope, FREE_AND_ABLE);
    }

    /** The first of a category and priority class within a scope. */
    private static String head(String scope) {
        return """
                (select q.call, q.priority, q.queued_at from queue_entry q
                where q.present and q.category = w.category and q.priority = p.priority and %s
                and coalesce(cast(q.passed ->> d.clerk as bigint), 0) < d.passing
                order by q.queued_at, q.call limit 1)
                """.formatted(scope);
    }

    /** The best free clerk for a waiting call. */
    Uni<Optional<StaffId>> clerkFor(CallId call) {
        return sessions.withSession(session -> timed(session.createNativeQuery(CLERK_FOR_CALL, String.class))
                .setParameter("call", call.value())
                .getSingleResultOrNull()
                .map(clerk -> Optional.ofNullable(clerk).map(StaffId::new)));
    }

    /** The call that a free clerk should take next. */
    Uni<Optional<CallId>> callFor(StaffId clerk) {
        return sessions.withSession(session -> timed(session.createNativeQuery(CALL_FOR_CLERK, String.class))
                .setParameter("clerk", clerk.value())
                .getSingleResultOrNull()
                .map(call -> Optional.ofNullable(call).map(id -> new CallId(UUID.fromString(id)))));
    }

    /** Waiting calls for which the search has widened lately, those that somebody has passed, and those handed on. */
    Uni<List<CallId>> widened(Duration lately) {
        String sql = """
                (select cast(call as text) from transfer_entry where present order by queued_at limit 100)
                union all
                (select cast(call as text) from queue_entry where present and (
                    queued_at between :permitCityFrom and :permitCityBefore
                    or queued_at between :originCityFrom and :originCityBefore
                    or queued_at between :anybodyFrom and :anybodyBefore
                    or passed <> '{}')
                order by priority, queued_at limit 500)
                """;
        Instant now = clock.instant();
        return sessions.withSession(session -> session.createNativeQuery(sql, String.class)
                .setParameter(
                        "permitCityFrom", now.minus(config.widenToPermitCity()).minus(lately))
                .setParameter("permitCityBefore", now.minus(config.widenToPermitCity()))
                .setParameter(
                        "originCityFrom", now.minus(config.widenToOriginCity()).minus(lately))
                .setParameter("originCityBefore", now.minus(config.widenToOriginCity()))
                .setParameter("anybodyFrom", now.minus(config.widenToAnybody()).minus(lately))
                .setParameter("anybodyBefore", now.minus(config.widenToAnybody()))
                .getResultList()
                .map(ids ->
                        ids.stream().map(id -> new CallId(UUID.fromString(id))).toList()));
    }

    /** The clerks who wait longest, while anybody waits in line at all, which the head of an index tells. */
    Uni<List<StaffId>> longestIdle(int atMost) {
        String sql = """
                select clerk from clerk_duty where status = 'READY'
                  and (select queued_at from queue_entry order by queued_at limit 1) is not null
                order by idle_since limit :atMost
                """;
        return sessions.withSession(session -> session.createNativeQuery(sql, String.class)
                .setParameter("atMost", atMost)
                .getResultList()
                .map(ids -> ids.stream().map(StaffId::new).toList()));
    }

    /** Calls handed on whose target has nobody left to ask; at most 200 at a time. */
    Uni<List<CallId>> withoutTarget() {
        String sql = """
                select cast(t.call as text) from transfer_entry t
                where not exists (select 1 from transfer_taker k where k.call = t.call) limit 200
                """;
        return sessions.withSession(session -> session.createNativeQuery(sql, String.class)
                .getResultList()
                .map(ids ->
                        ids.stream().map(id -> new CallId(UUID.fromString(id))).toList()));
    }

    /** Waiting calls of categories for which nobody has been on duty for the grace time; at most 200 at a time. */
    Uni<List<CallId>> withoutCover() {
        String sql = WAITING + """
                select cast(e.call as text) from waiting w join queue_entry e on e.category = w.category
                where not exists (
                    select 1 from clerk_duty d
                    where (d.status <> 'OFF' or d.since > :graceFrom)
                      and (cardinality(d.skills) = 0 or w.category = any(d.skills)))
                  and e.present and e.queued_at <= :graceFrom
                limit 200
                """;
        Instant graceFrom = clock.instant().minus(config.noCoverGrace());
        return sessions.withSession(session -> session.createNativeQuery(sql, String.class)
                .setParameter("graceFrom", graceFrom)
                .getResultList()
                .map(ids ->
                        ids.stream().map(id -> new CallId(UUID.fromString(id))).toList()));
    }

    private <T> Mutiny.SelectionQuery<T> timed(Mutiny.SelectionQuery<T> query) {
        Instant now = clock.instant();
        return query.setParameter("permitCityBefore", now.minus(config.widenToPermitCity()))
                .setParameter("originCityBefore", now.minus(config.widenToOriginCity()))
                .setParameter("anybodyBefore", now.minus(config.widenToAnybody()))
                .setParameter(
                        "passedBefore", now.minus(config.passedAgainAfter()).toEpochMilli());
    }
}
