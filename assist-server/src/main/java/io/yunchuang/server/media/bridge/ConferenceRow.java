package io.yunchuang.server.media.bridge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A conference as stored: the document, and beside it what it is found by. */
@Entity
@Table(name = "conference")
class ConferenceRow {
    @Id
    UUID id;

    UUID call;

    String bridge;

    @Column(name = "opened_at")
    Instant openedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    Conference document;

    static ConferenceRow of(Conference conference, Instant now) {
        ConferenceRow row = new ConferenceRow();
        row.id = conference.id().value();
        row.call = conference.call().value();
        row.bridge = conference.bridge().value();
        row.openedAt = now;
        row.document = conference;
        return row;
    }
}
