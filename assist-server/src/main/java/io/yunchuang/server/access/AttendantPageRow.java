package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The page of an attendant that has joined at a kiosk. */
@Entity
@Table(name = "attendant_page")
class AttendantPageRow {
    @Id
    String kiosk;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "joined_at")
    Instant joinedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Nullable String attendant;

    @Nullable @Column(name = "kiosk_page")
    String kioskPage;

    @Nullable Integer item;

    @Nullable @Column(name = "permit_city")
    String permitCity;
}
