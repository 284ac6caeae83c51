package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who is at the calls that are not over, as the calls have it. Very many calls are looked through again and again, so
 * PostgreSQL takes the little that is wanted out of the documents and none of them is read here.
 */
@ApplicationScoped
class CallSeats {
    private static final String AFTER = """
            select cast(id as text) as call, placed_at, kiosk, clerk, expert, second_expert, third_expert, supervisor,
              case document #>> '{kiosk,type}' when 'Here' then document #>> '{kiosk,page}' end as kiosk_page,
              case document #>> '{state,agent,presence,type}' when 'Here'
                then document #>> '{state,agent,presence,page}' end as clerk_page,
              case document #>> '{state,consults,EXPERT,expert,presence,type}' when 'Here'
                then document #>> '{state,consults,EXPERT,expert,presence,page}' end as expert_page,
              case document #>> '{state,consults,SECOND_EXPERT,expert,presence,type}' when 'Here'
                then document #>> '{state,consults,SECOND_EXPERT,expert,presence,page}' end as second_expert_page,
              case document #>> '{state,consults,THIRD_EXPERT,expert,presence,type}' when 'Here'
                then document #>> '{state,consults,THIRD_EXPERT,expert,presence,page}' end as third_expert_page,
              case document #>> '{state,supervision,supervisor,presence,type}' when 'Here'
                then document #>> '{state,supervision,supervisor,presence,page}' end as supervisor_page
            from call
            where state in ('QUEUED', 'OFFERED', 'CONNECTING', 'ACTIVE') and (placed_at, id) > (:at, :call)
            order by placed_at, id
            """;

    private final Mutiny.SessionFactory sessions;

    CallSeats(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A participant whom the call takes for connected, with that page. */
    record Seat(CallId call, Side side, String person, PageId page) {
        Role role() {
            return switch (side) {
                case KIOSK -> Role.KIOSK;
                case CLERK, EXPERT, SECOND_EXPERT, THIRD_EXPERT -> Role.CLERK;
                case SUPERVISOR -> Role.SUPERVISOR;
            };
        }
    }

    /** Where a call stands among those that are not over, longest first. */
    record Place(Instant placedAt, CallId call) {
        static final Place START = new Place(Instant.EPOCH, new CallId(new UUID(0, 0)));
    }

    /**
     * Some of the calls that are not over.
     *
     * @param taken the seats at these calls
     * @param end the last of these calls; absent when no more follow
     */
    record Stretch(List<Seat> taken, Optional<Place> end) {}

    /** The next calls after that place, longest first. */
    Uni<Stretch> after(Place place, int atMost) {
        return sessions.withSession(session -> session.createNativeQuery(AFTER, Tuple.class)
                .setParameter("at", place.placedAt())
                .setParameter("call", place.call().value())
                .setMaxResults(atMost)
                .getResultList()
                .map(calls -> new Stretch(
                        calls.stream().flatMap(CallSeats::taken).toList(),
                        calls.size() < atMost ? Optional.empty() : Optional.of(place(calls.getLast())))));
    }

    private static Stream<Seat> taken(Tuple call) {
        return Stream.of(
                        seat(call, Side.KIOSK, "kiosk", "kiosk_page"),
                        seat(call, Side.CLERK, "clerk", "clerk_page"),
                        seat(call, Side.EXPERT, "expert", "expert_page"),
                        seat(call, Side.SECOND_EXPERT, "second_expert", "second_expert_page"),
                        seat(call, Side.THIRD_EXPERT, "third_expert", "third_expert_page"),
                        seat(call, Side.SUPERVISOR, "supervisor", "supervisor_page"))
                .flatMap(Optional::stream);
    }

    private static Optional<Seat> seat(Tuple call, Side side, String person, String page) {
        return Optional.ofNullable(call.get(page, String.class))
                .map(here -> new Seat(id(call), side, call.get(person, String.class), new PageId(here)));
    }

    private static Place place(Tuple call) {
        return new Place(call.get("placed_at", OffsetDateTime.class).toInstant(), id(call));
    }

    private static CallId id(Tuple call) {
        return new CallId(UUID.fromString(call.get("call", String.class)));
    }
}
