package io.yunchuang.server.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The encrypted content of a capture. */
@Entity
@IdClass(ContentRow.Key.class)
@Table(name = "capture_content")
class ContentRow {
    @Id
    UUID capture;

    @Id
    @Enumerated(EnumType.STRING)
    ContentVersion version;

    @Enumerated(EnumType.STRING)
    CaptureKind kind;

    byte[] sealed;

    record Key(UUID capture, ContentVersion version) implements Serializable {}
}
