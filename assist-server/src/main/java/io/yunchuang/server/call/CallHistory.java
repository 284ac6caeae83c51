package io.yunchuang.server.call;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.journal.ControlJournal;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The calls of the past and of just now, as managers look for them: newest first, a page at a time. */
@ApplicationScoped
class CallHistory {
    private final Mutiny.SessionFactory sessions;
    private final CallStore store;
    private final CallCaptures captures;
    private final CounterService counter;
    private final TransferTargets targets;
    private final ControlJournal journal;

    CallHistory(
            Mutiny.SessionFactory sessions,
            CallStore store,
            CallCaptures captures,
            CounterService counter,
            TransferTargets targets,
            ControlJournal journal) {
        this.sessions = sessions;
        this.store = store;
        this.captures = captures;
        this.counter = counter;
        this.targets = targets;
        this.journal = journal;
    }

    /**
     * Which calls are wanted; everything absent admits all.
     *
     * @param day on which it was placed, by the centres' clocks
     * @param clerk who answered last
     * @param before calls placed before that one
     */
    record Wanted(
            Optional<CityCode> permitCity,
            Optional<LocalDate> day,
            Optional<StaffId> clerk,
            Optional<CallOutcome> outcome,
            Optional<CallId> before) {}

    /**
     * A part of the history.
     *
     * @param calls newest first
     * @param more whether there are older ones
     */
    public record Page(List<PastCall> calls, boolean more) {}

    /**
     * Everything that is told of one call.
     *
     * @param ticket its number, when it went to the counter
     * @param steps oldest first
     * @param captures what was taken of documents; only that it was
     * @param transfers oldest first
     */
    public record Story(
            PastCall call,
            Optional<String> ticket,
            List<PastStep> steps,
            List<CallCaptures.Trace> captures,
            List<PastTransfer> transfers) {}

    Uni<Page> page(Wanted wanted, int size) {
        Conditions conditions = Conditions.of(wanted);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(conditions.sql(), CallRow.class);
                    conditions.values.forEach(query::setParameter);
                    return query.setMaxResults(size + 1).getResultList();
                })
                .chain(rows ->
                        told(rows.stream().limit(size).toList()).map(calls -> new Page(calls, rows.size() > size)));
    }

    private Uni<List<PastCall>> told(List<CallRow> rows) {
        return journal.grants(rows.stream().map(row -> new CallId(row.id)).toList())
                .map(grants -> rows.stream()
                        .map(row -> PastCall.of(row, grants.getOrDefault(new CallId(row.id), 0)))
                        .toList());
    }

    /** Refuses with {@code CALL_UNKNOWN}. */
    Uni<Story> story(CallId id) {
        return store.find(id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .chain(row -> told(List.of(row)).chain(told -> story(row, told.getFirst())));
    }

    private Uni<Story> story(CallRow row, PastCall call) {
        return ticket(row)
                .chain(ticket -> steps(call.id())
                        .chain(steps -> captures.traces(call.id())
                                .chain(taken -> transfers(row.call())
                                        .map(transfers -> new Story(call, ticket, steps, taken, transfers)))));
    }

    private Uni<List<PastTransfer>> transfers(Call call) {
        return Multi.createFrom()
                .iterable(call.record().handovers())
                .onItem()
                .transformToUniAndConcatenate(handover ->
                        targets.name(handover.target()).map(to -> new PastTransfer(handover.at(), handover.from(), to)))
                .collect()
                .asList();
    }

    private Uni<Optional<String>> ticket(CallRow row) {
        return row.ticket()
                .map(id -> counter.ticket(id).map(found -> found.map(TicketView::number)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<List<PastStep>> steps(CallId id) {
        String sql = "select at, actor, command, state from call_step where call = :call order by version";
        return sessions.withSession(session -> session.createNativeQuery(sql, Tuple.class)
                .setParameter("call", id.value())
                .getResultList()
                .map(rows -> rows.stream().map(CallHistory::step).toList()));
    }

    private static PastStep step(Tuple row) {
        return PastStep.of(
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("actor", String.class),
                row.get("command", String.class),
                row.get("state", String.class));
    }

    /** What is asked of the table; every word of the query is ours, and what was typed is a parameter. */
    private record Conditions(List<String> all, Map<String, Object> values) {
        static Conditions of(Wanted wanted) {
            Conditions made = new Conditions(new ArrayList<>(List.of("true")), new HashMap<>());
            wanted.permitCity().ifPresent(city -> made.add("permit_city = :city", "city", city.value()));
            wanted.clerk().ifPresent(clerk -> made.add("served_by = :clerk", "clerk", clerk.value()));
            wanted.outcome().ifPresent(outcome -> made.all.add(outcome.condition()));
            wanted.day().ifPresent(day -> {
                made.add(
                        "placed_at >= :from",
                        "from",
                        day.atStartOfDay(ClockProducer.ZONE).toInstant());
                made.add(
                        "placed_at < :to",
                        "to",
                        day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant());
            });
            wanted.before()
                    .ifPresent(call -> made.add(
                            "(placed_at, id) < (select placed_at, id from call where id = :before)",
                            "before",
                            call.value()));
            return made;
        }

        private void add(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }

        String sql() {
            return "select * from call where " + String.join(" and ", all) + " order by placed_at desc, id desc";
        }
    }
}
