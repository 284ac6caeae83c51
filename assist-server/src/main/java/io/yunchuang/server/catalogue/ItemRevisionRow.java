package io.yunchuang.server.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What an item was from one edit to the next, the same in every city. */
@Entity
@Immutable
@Table(name = "item_revision")
@IdClass(ItemRevisionRow.Key.class)
class ItemRevisionRow extends ItemContent {
    @Id
    int item;

    @Id
    int revision;

    /** Which revision of which item. */
    record Key(int item, int revision) {}

    /** What the item is now. Its row must have been written, for the revision follows the row's version. */
    static ItemRevisionRow of(ItemRow item) {
        ItemRevisionRow row = new ItemRevisionRow();
        row.item = item.number;
        row.revision = Math.toIntExact(item.version + 1);
        row.take(item.toLine(), item.author(), item.changedAt);
        return row;
    }

    @Override
    int number() {
        return item;
    }

    ItemRevision toRevision(List<FieldChange> changes) {
        return new ItemRevision(revision, author(), changedAt, changes);
    }
}
