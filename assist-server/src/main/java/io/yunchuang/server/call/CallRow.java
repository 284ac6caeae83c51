package io.yunchuang.server.call;

import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallPolicy;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A call as stored: the document, and beside it what PostgreSQL enforces or finds. */
@Entity
@Table(name = "call")
class CallRow {
    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    StoredState state;

    String kiosk;

    String clerk;

    String expert;

    @Column(name = "second_expert")
    String secondExpert;

    @Column(name = "third_expert")
    String thirdExpert;

    String supervisor;

    @Column(name = "served_by")
    String servedBy;

    @Column(name = "permit_city")
    String permitCity;

    String category;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "over_at")
    Instant overAt;

    @Column(name = "due_at")
    Instant dueAt;

    boolean shown;

    UUID ticket;

    @JdbcTypeCode(SqlTypes.JSON)
    Call document;

    Call call() {
        return document;
    }

    Optional<TicketId> ticket() {
        return Optional.ofNullable(ticket).map(TicketId::new);
    }

    void take(Call next, CallPolicy policy, Instant now) {
        id = next.id().value();
        version = next.version();
        state = StoredState.of(next.state());
        kiosk = next.subject().kiosk().value();
        clerk = next.state().clerk().map(agent -> agent.id().value()).orElse(null);
        expert = expert(next, Side.EXPERT);
        secondExpert = expert(next, Side.SECOND_EXPERT);
        thirdExpert = expert(next, Side.THIRD_EXPERT);
        supervisor = next.state().supervisor().map(agent -> agent.id().value()).orElse(null);
        servedBy = next.record().servedBy().map(StaffId::value).orElse(null);
        permitCity = next.subject().permitCity().value();
        category = next.subject().category().value();
        placedAt = next.subject().placedAt();
        answeredAt = next.record().answeredAt().orElse(null);
        overAt = overAt == null && !next.state().isLive() ? now : overAt;
        dueAt = next.dueAt(policy).orElse(null);
        shown = next.isShown();
        document = next;
    }

    private static String expert(Call call, Side seat) {
        return Optional.ofNullable(call.state().experts().get(seat))
                .map(agent -> agent.id().value())
                .orElse(null);
    }
}
