package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of waiting calls; written in the transaction of the call's own step. */
@ApplicationScoped
public class WaitingCalls {
    private static final String ENTER = """
            insert into queue_entry
              (call, permit_city, category, origin_city, own_window, priority, queued_at, present, passed)
            values (:call, :permitCity, :category, :originCity, :ownWindow, :priority, :queuedAt, :present,
              cast(cast(:passed as text) as jsonb))
            on conflict (call) do update set priority = excluded.priority, queued_at = excluded.queued_at,
              present = excluded.present, passed = excluded.passed
            """;

    private final Mutiny.SessionFactory sessions;

    WaitingCalls(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Puts a call in line, or keeps it there with what has changed. */
    public Uni<Void> enter(QueueEntry entry) {
        return sessions.withTransaction(session -> session.createNativeQuery(ENTER)
                .setParameter("call", entry.call().value())
                .setParameter("permitCity", entry.permitCity().value())
                .setParameter("category", entry.category().value())
                .setParameter("originCity", entry.originCity().value())
                .setParameter(
                        "ownWindow", entry.ownWindow().map(WindowId::value).orElse(""))
                .setParameter("priority", (short) entry.line().priority().ordinal())
                .setParameter("queuedAt", entry.line().queuedAt())
                .setParameter("present", entry.present())
                .setParameter("passed", passed(entry))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Takes a call out of line. */
    public Uni<Void> leave(CallId call) {
        return sessions.withTransaction(
                session -> session.createNativeQuery("delete from queue_entry where call = :call")
                        .setParameter("call", call.value())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static String passed(QueueEntry entry) {
        JsonObject passed = new JsonObject();
        entry.line().passed().forEach((clerk, at) -> passed.put(clerk.value(), at.toEpochMilli()));
        return passed.encode();
    }
}
