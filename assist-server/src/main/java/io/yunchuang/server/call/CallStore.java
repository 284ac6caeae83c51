package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of calls and their steps. */
@ApplicationScoped
class CallStore {
    private static final String STEP = """
            insert into call_step (call, version, at, actor, command, state, clerk)
            values (:call, :version, :at, :actor, :command, :state, :clerk)
            """;

    private final Mutiny.SessionFactory sessions;
    private final CallConfig config;
    private final Clock clock;

    CallStore(Mutiny.SessionFactory sessions, CallConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** The call's row, locked until the running transaction ends; null when there is none. */
    Uni<Optional<CallRow>> locked(Mutiny.Session session, CallId id) {
        return session.find(CallRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Stores a new call. */
    Uni<CallRow> insert(Mutiny.Session session, Call call, Actor actor) {
        CallRow row = new CallRow();
        row.take(call, config.policy(), clock.instant());
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> step(session, call, actor, "Place"))
                .replaceWith(row);
    }

    /** Stores the next state of a locked call. */
    Uni<Void> update(Mutiny.Session session, CallRow row, Call next, Actor actor, String command) {
        row.take(next, config.policy(), clock.instant());
        return session.flush().chain(() -> step(session, next, actor, command));
    }

    private Uni<Void> step(Mutiny.Session session, Call call, Actor actor, String command) {
        return session.createNativeQuery(STEP)
                .setParameter("call", call.id().value())
                .setParameter("version", call.version())
                .setParameter("at", clock.instant())
                .setParameter("actor", name(actor))
                .setParameter("command", command)
                .setParameter("state", StoredState.of(call.state()).name())
                .setParameter(
                        "clerk",
                        call.state().clerk().map(agent -> agent.id().value()).orElse(""))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> "kiosk:" + citizen.kiosk().value();
            case Actor.Clerk clerk -> "clerk:" + clerk.id().value();
            case Actor.Expert expert -> "expert:" + expert.id().value();
            case Actor.Manager manager -> "manager:" + manager.id().value();
            case Actor.Agent agent -> "agent:" + agent.kiosk().value();
            case Actor.Attendant attendant -> "attendant:" + attendant.id().value();
            case Actor.Server server -> "server";
        };
    }

    Uni<Optional<CallRow>> find(CallId id) {
        return sessions.withSession(
                session -> session.find(CallRow.class, id.value()).map(Optional::ofNullable));
    }

    /** The call that a kiosk shows: the newest that has not been left. */
    Uni<Optional<CallRow>> shownAt(KioskId kiosk) {
        return first("from CallRow where kiosk = :id and shown order by placedAt desc", kiosk.value());
    }

    /** The call that rings at a clerk or that he talks on. */
    Uni<Optional<CallRow>> inHandOf(StaffId clerk) {
        return first("from CallRow where clerk = :id", clerk.value());
    }

    /** The call of another clerk to which somebody is asked as an expert. */
    Uni<Optional<CallRow>> askedOf(StaffId expert) {
        return first("from CallRow where expert = :id or secondExpert = :id or thirdExpert = :id", expert.value());
    }

    /** Talks, begun or not, that have something of a media bridge or whose city wants one for two; and those of three. */
    Uni<List<Call>> bridged() {
        String sql = """
                select * from call where state in ('CONNECTING', 'ACTIVE') and (coalesce(expert, second_expert, third_expert) is not null
                  or jsonb_typeof(document -> 'state' -> 'conference') = 'object'
                  or document -> 'subject' ->> 'bridging' = 'ALWAYS')
                """;
        return sessions.withSession(session -> session.createNativeQuery(sql, CallRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(CallRow::call).toList()));
    }

    /** The call that a manager supervises. */
    Uni<Optional<CallRow>> supervisedBy(StaffId manager) {
        return first("from CallRow where supervisor = :id", manager.value());
    }

    /** The call that a clerk answered last and that nobody has taken over. */
    Uni<Optional<CallRow>> lastServedBy(StaffId clerk) {
        return first("from CallRow where servedBy = :id order by answeredAt desc", clerk.value());
    }

    private Uni<Optional<CallRow>> first(String query, String id) {
        return sessions.withSession(session -> session.createSelectionQuery(query, CallRow.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    /** Calls whose deadline has come, oldest first. */
    Uni<List<CallId>> due(int atMost) {
        return ids("select id from CallRow where dueAt <= :now order by dueAt", clock.instant(), atMost);
    }

    private Uni<List<CallId>> ids(String query, Instant now, int atMost) {
        return sessions.withSession(session -> session.createSelectionQuery(query, UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList()
                .map(found -> found.stream().map(CallId::new).toList()));
    }

    /** Calls that are not over, longest first. */
    Uni<List<Call>> live(int atMost) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from CallRow where state in (QUEUED, OFFERED, CONNECTING, ACTIVE) order by placedAt",
                        CallRow.class)
                .setMaxResults(atMost)
                .getResultList()
                .map(rows -> rows.stream().map(CallRow::call).toList()));
    }

    /** How many calls are not over. */
    Uni<Integer> liveInAll() {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select count(*) from CallRow where state in (QUEUED, OFFERED, CONNECTING, ACTIVE)", Long.class)
                .getSingleResult()
                .map(Math::toIntExact));
    }

    /** Who waits in each queue, of so many who have waited longest. */
    Uni<List<QueueWait>> waiting(int atMost) {
        String sql = """
                select permit_city, category, count(*) as calls, min(placed_at) as since from (
                  select permit_city, category, placed_at from call where state in ('QUEUED', 'OFFERED')
                  order by placed_at limit :atMost) longest
                group by permit_city, category
                """;
        return sessions.withSession(session -> session.createNativeQuery(sql, Tuple.class)
                .setParameter("atMost", atMost)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new QueueWait(
                                new CityCode(row.get("permit_city", String.class)),
                                new CategoryCode(row.get("category", String.class)),
                                row.get("calls", Number.class).intValue(),
                                row.get("since", OffsetDateTime.class).toInstant()))
                        .toList()));
    }

    /** Calls a clerk has answered since then, and their average talking time in seconds. */
    Uni<Figures> figures(StaffId clerk, Instant since) {
        String sql = """
                select count(*) as calls,
                  coalesce(avg(extract(epoch from (over_at - answered_at))), 0) as talk
                from call where served_by = :clerk and answered_at >= :since
                """;
        return sessions.withSession(session -> session.createNativeQuery(sql, Tuple.class)
                .setParameter("clerk", clerk.value())
                .setParameter("since", since)
                .getSingleResult()
                .map(row -> new Figures(
                        row.get("calls", Number.class).intValue(),
                        row.get("talk", Number.class).longValue())));
    }

    record Figures(int calls, long averageTalkSeconds) {}

    /** Deletes the notes of calls that were over before that moment, and those to next clerks; gives of how many calls. */
    Uni<Integer> forgetNotes(Instant before) {
        String sql = """
                update call set document = jsonb_set(jsonb_set(document, '{record,note}', '""'), '{record,handovers}',
                  coalesce((select jsonb_agg(jsonb_set(h, '{note}', '""') order by n)
                    from jsonb_array_elements(document #> '{record,handovers}') with ordinality as e(h, n)), '[]'))
                where over_at < :before and (document -> 'record' ->> 'note' <> ''
                  or exists (select 1 from jsonb_array_elements(document #> '{record,handovers}') h
                    where h ->> 'note' <> ''))
                """;
        return sessions.withTransaction(session ->
                session.createNativeQuery(sql).setParameter("before", before).executeUpdate());
    }

    /** Those of these calls that were over before that moment. */
    Uni<Set<CallId>> overBefore(Collection<CallId> calls, Instant moment) {
        List<UUID> ids = calls.stream().map(CallId::value).toList();
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select id from CallRow where id in :ids and overAt < :moment", UUID.class)
                .setParameter("ids", ids)
                .setParameter("moment", moment)
                .getResultList()
                .map(over -> over.stream().map(CallId::new).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether the citizen neither waits for nor talks to a clerk any more. */
    static boolean isOver(Call call) {
        return switch (call.state()) {
            case CallState.Offline s -> true;
            case CallState.Ended s -> true;
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Connecting s -> false;
            case CallState.Active s -> false;
        };
    }
}
