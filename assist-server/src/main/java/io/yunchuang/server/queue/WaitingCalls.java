package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of waiting calls; written in the transaction of the call's own step. */
@ApplicationScoped
public class WaitingCalls {
    private static final String ENTER = """
            with handed_on as (delete from transfer_entry where call = :call)
            insert into queue_entry
              (call, permit_city, category, origin_city, own_window, priority, queued_at, present, passed)
            values (:call, :permitCity, :category, :originCity, :ownWindow, :priority, :queuedAt, :present,
              cast(cast(:passed as text) as jsonb))
            on conflict (call) do update set priority = excluded.priority, queued_at = excluded.queued_at,
              present = excluded.present, passed = excluded.passed
            """;

    private static final String ENTER_FOR_TARGET = """
            with ordinary as (delete from queue_entry where call = :call)
            insert into transfer_entry (call, kind, target, category, queued_at, present, passed)
            values (:call, :kind, :target, :category, :queuedAt, :present, cast(cast(:passed as text) as jsonb))
            on conflict (call) do update set kind = excluded.kind, target = excluded.target,
              present = excluded.present, passed = excluded.passed
            """;

    private static final String LEAVE = """
            with handed_on as (delete from transfer_entry where call = :call)
            delete from queue_entry where call = :call
            """;

    private final Mutiny.SessionFactory sessions;

    WaitingCalls(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Puts a call in line, or keeps it there with what has changed; for its target alone while it is handed on. */
    public Uni<Void> enter(QueueEntry entry) {
        return entry.line()
                .transfer()
                .map(transfer -> enterFor(transfer.target(), entry))
                .orElseGet(() -> enterForAnybody(entry));
    }

    private Uni<Void> enterForAnybody(QueueEntry entry) {
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

    private Uni<Void> enterFor(TransferTarget target, QueueEntry entry) {
        return sessions.withTransaction(session -> session.createNativeQuery(ENTER_FOR_TARGET)
                .setParameter("call", entry.call().value())
                .setParameter("kind", kind(target))
                .setParameter("target", id(target))
                .setParameter("category", entry.category().value())
                .setParameter("queuedAt", entry.line().queuedAt())
                .setParameter("present", entry.present())
                .setParameter("passed", passed(entry))
                .executeUpdate()
                .replaceWithVoid());
    }

    private static String kind(TransferTarget target) {
        return switch (target) {
            case TransferTarget.Window t -> "WINDOW";
            case TransferTarget.Clerk t -> "CLERK";
            case TransferTarget.Skill t -> "SKILL";
        };
    }

    private static String id(TransferTarget target) {
        return switch (target) {
            case TransferTarget.Window t -> t.id().value();
            case TransferTarget.Clerk t -> t.id().value();
            case TransferTarget.Skill t -> t.category().value();
        };
    }

    /** Takes a call out of line. */
    public Uni<Void> leave(CallId call) {
        return sessions.withTransaction(session -> session.createNativeQuery(LEAVE)
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
