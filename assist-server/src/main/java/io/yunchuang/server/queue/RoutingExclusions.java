package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Windows whose clerks are given no new call for now. What they are in goes on, and what somebody hands on to them on purpose
 * still rings there.
 */
@ApplicationScoped
public class RoutingExclusions {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    RoutingExclusions(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A clerk who is on duty, whatever he does.
     *
     * @param skills categories that he handles; empty for all
     */
    public record OnDuty(WindowId window, CityCode city, Set<CategoryCode> skills) {}

    /** Everybody who is on duty. */
    public Uni<List<OnDuty>> onDuty() {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ClerkDutyRow where status <> :off", ClerkDutyRow.class)
                .setParameter("off", ClerkStatus.OFF)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new OnDuty(
                                new WindowId(row.window),
                                new CityCode(row.city),
                                Arrays.stream(row.skills).map(CategoryCode::new).collect(Collectors.toSet())))
                        .toList()));
    }

    /** The windows that are left out. */
    public Uni<Set<WindowId>> windows() {
        return sessions.withSession(
                session -> session.createNativeQuery("select duty_window from routing_exclusion", String.class)
                        .getResultList()
                        .map(ids -> ids.stream().map(WindowId::new).collect(Collectors.toSet())));
    }

    /** Leaves out these windows, and no others any more. */
    public Uni<Void> set(Set<WindowId> windows) {
        String[] ids = windows.stream().map(WindowId::value).sorted().toArray(String[]::new);
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "delete from routing_exclusion where duty_window <> all(:windows)")
                .setParameter("windows", ids)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                insert into routing_exclusion (duty_window, since)
                                select unnest(cast(:windows as text[])), :now on conflict do nothing
                                """)
                        .setParameter("windows", ids)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid());
    }
}
