package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who waits and who is on duty, in a transaction of its own that is undone: nobody else sees these people, and they see nobody
 * else. The kiosk is in Wuhu, the permit city is Hangzhou.
 */
final class QueueScene {
    static final String OWN_WINDOW = "window-hangzhou-1";
    static final String PERMIT_CITY = "330100";
    static final String ORIGIN_CITY = "340200";
    static final String ELSEWHERE = "340100";
    static final String CATEGORY = "business";

    private final Instant now;
    private final List<Function<Mutiny.Session, Uni<Integer>>> rows = new ArrayList<>();

    QueueScene(Instant now) {
        this.now = now;
        rows.add(session -> session.createNativeQuery("delete from queue_entry").executeUpdate());
        rows.add(session -> session.createNativeQuery("delete from clerk_duty").executeUpdate());
    }

    /** A call that has waited for so long. */
    CallId waits(Duration time, Priority priority) {
        return waits(time, priority, true, "{}");
    }

    /** A call of somebody who has left his kiosk. */
    CallId waitsUnattended(Duration time) {
        return waits(time, Priority.NORMAL, false, "{}");
    }

    /** A call that a clerk has declined so long ago. */
    CallId waitsPassed(Duration time, StaffId by, Duration ago) {
        String passed = "{\"%s\": %d}".formatted(by.value(), now.minus(ago).toEpochMilli());
        return waits(time, Priority.NORMAL, true, passed);
    }

    private CallId waits(Duration time, Priority priority, boolean present, String passed) {
        CallId call = CallId.random();
        rows.add(session -> session.createNativeQuery("""
                        insert into queue_entry
                          (call, permit_city, category, origin_city, own_window, priority, queued_at, present, passed)
                        values (:call, :permit, :category, :origin, :own, :priority, :at, :present,
                          cast(cast(:passed as text) as jsonb))
                        """)
                .setParameter("call", call.value())
                .setParameter("permit", PERMIT_CITY)
                .setParameter("category", CATEGORY)
                .setParameter("origin", ORIGIN_CITY)
                .setParameter("own", OWN_WINDOW)
                .setParameter("priority", (short) priority.ordinal())
                .setParameter("at", now.minus(time))
                .setParameter("present", present)
                .setParameter("passed", passed)
                .executeUpdate());
        return call;
    }

    /** A clerk who waits for calls and can do everything. */
    StaffId ready(String window, String city) {
        return ready(window, city, 0, Duration.ZERO, new String[0]);
    }

    /** A clerk who waits for calls, has done so for a while, and can do that much. */
    StaffId ready(String window, String city, int cover, Duration idle, String... skills) {
        return clerk("READY", window, city, cover, idle, skills);
    }

    /** A clerk who is in a call. */
    StaffId busy(String window, String city, String... skills) {
        return clerk("BUSY", window, city, 0, Duration.ofHours(1), skills);
    }

    /** Its clerks are given no calls. */
    void leavesRouting(String window) {
        rows.add(session -> session.createNativeQuery(
                        "insert into routing_exclusion (duty_window, since) values (:window, :now)")
                .setParameter("window", window)
                .setParameter("now", now)
                .executeUpdate());
    }

    private StaffId clerk(String status, String window, String city, int cover, Duration idle, String... skills) {
        StaffId id = new StaffId("queue-clerk-" + rows.size());
        rows.add(session -> session.createNativeQuery("""
                        insert into clerk_duty
                          (clerk, version, status, since, idle_since, page, missed, duty_window, city, cover, skills)
                        values (:clerk, 0, :status, :idle, :idle, 'a-page', 0, :window, :city, :cover, :skills)
                        """)
                .setParameter("clerk", id.value())
                .setParameter("status", status)
                .setParameter("idle", now.minus(idle))
                .setParameter("window", window)
                .setParameter("city", city)
                .setParameter("cover", (short) cover)
                .setParameter("skills", skills)
                .executeUpdate());
        return id;
    }

    /** What is answered to that question in this scene. */
    <T> T ask(Mutiny.SessionFactory sessions, Supplier<Uni<T>> question) {
        return Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            Uni<Integer> set = Uni.createFrom().item(0);
            for (Function<Mutiny.Session, Uni<Integer>> row : rows) {
                set = set.chain(() -> row.apply(session));
            }
            return set.chain(() -> question.get());
        }));
    }
}
