package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TicketState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code counter_ticket}. Written once; afterwards {@link TicketMoves} changes it by guarded updates only. */
@Entity
@Table(name = "counter_ticket")
class TicketEntity {
    @Id
    UUID id;

    /** Null for a ticket without a call. */
    @Column(name = "call_id")
    UUID call;

    String kiosk;
    String centre;

    @Column(name = "counter_window")
    String window;

    LocalDate day;
    int sequence;
    String number;
    LocalTime opens;
    LocalTime closes;
    int item;

    @Column(name = "item_version")
    UUID itemVersion;

    @Enumerated(EnumType.STRING)
    ApplicantKind applicant;

    @Enumerated(EnumType.STRING)
    Priority priority;

    short rank;

    @Enumerated(EnumType.STRING)
    SwitchReason reason;

    @Column(name = "reason_text")
    String reasonText;

    @Column(name = "clerk_note")
    String clerkNote;

    @JdbcTypeCode(SqlTypes.JSON)
    TicketContent content;

    @Column(name = "check_token")
    String checkToken;

    @Enumerated(EnumType.STRING)
    TicketState state;

    @Column(name = "issued_at")
    Instant issuedAt;

    /** Null until called. */
    @Column(name = "called_by")
    String calledBy;

    /** The latest call; null until called. */
    @Column(name = "called_at")
    Instant calledAt;

    @Column(name = "times_called")
    int timesCalled;

    /** Null while waiting or at the counter. */
    @Column(name = "finished_at")
    Instant finishedAt;
}
