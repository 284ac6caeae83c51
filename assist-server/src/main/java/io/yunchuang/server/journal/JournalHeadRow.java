package io.yunchuang.server.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain; whoever adds to it holds the lock on this row. */
@Entity
@Table(name = "control_journal_head")
class JournalHeadRow {
    static final short ONLY = 1;

    @Id
    short id;

    long sequence;

    String hash;
}
