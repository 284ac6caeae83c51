package io.yunchuang.server.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A link of the chain. */
@Entity
@Table(name = "control_journal")
class JournalRow {
    @Id
    long sequence;

    UUID call;

    UUID lease;

    /** Canonical JSON, exactly as it was hashed. */
    String entry;

    String previous;

    String hash;
}
