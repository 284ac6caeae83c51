package io.yunchuang.server.agent;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which connection each kiosk's agent has. In the database, because a grant of control depends on it. */
@ApplicationScoped
public class KioskAgents {
    private static final String JOINED = """
            insert into kiosk_agent (kiosk, page, since) values (:kiosk, :page, :now)
            on conflict (kiosk) do update set page = excluded.page, since = excluded.since
            where kiosk_agent.page is distinct from excluded.page
            """;

    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final Clock clock;

    KioskAgents(Mutiny.SessionFactory sessions, WindowRegistry windows, Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * A connection of an agent, or its absence.
     *
     * @param page empty while it is not connected
     */
    public record Attendance(KioskId kiosk, Optional<PageId> page, Instant since) {}

    /** The agent's connection now; in the caller's transaction when there is one. */
    public Uni<Optional<PageId>> page(KioskId kiosk) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select page from KioskAgentRow where kiosk = ?1 and page is not null", String.class)
                .setParameter(1, kiosk.value())
                .getSingleResultOrNull()
                .map(page -> Optional.ofNullable(page).map(PageId::new)));
    }

    /** It has connected with that page, and with no other any more. */
    public Uni<Void> joined(KioskId kiosk, PageId page) {
        return sessions.withTransaction(session -> session.createNativeQuery(JOINED)
                .setParameter("kiosk", kiosk.value())
                .setParameter("page", page.value())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** That connection is gone, and with it its word on the devices; one that has replaced it stays. */
    public Uni<Void> left(KioskId kiosk, PageId page) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                                "update KioskAgentRow set page = null, since = ?1 where kiosk = ?2 and page = ?3")
                        .setParameter(1, clock.instant())
                        .setParameter(2, kiosk.value())
                        .setParameter(3, page.value())
                        .executeUpdate())
                .chain(rows ->
                        rows == 0 ? Uni.createFrom().voidItem() : windows.judgeDevices(kiosk, Set.of(), Set.of()));
    }

    /** Every agent that was ever connected. */
    public Uni<Map<KioskId, Attendance>> all() {
        return sessions.withSession(session -> session.createSelectionQuery("from KioskAgentRow", KioskAgentRow.class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(KioskAgents::attendance)
                        .collect(Collectors.toMap(Attendance::kiosk, Function.identity())));
    }

    /** Those that are taken for connected. */
    public Uni<List<Attendance>> connected() {
        return all().map(agents -> agents.values().stream()
                .filter(agent -> agent.page().isPresent())
                .toList());
    }

    private static Attendance attendance(KioskAgentRow row) {
        return new Attendance(
                new KioskId(row.kiosk), Optional.ofNullable(row.page).map(PageId::new), row.since);
    }
}
