package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What an item was from one edit to the next, the same in every city. */
@Entity
@Immutable
@Table(name = "item_revision")
@IdClass(ItemRevisionRow.Key.class)
class ItemRevisionRow {
    @Id
    int item;

    @Id
    int revision;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String pinyin;

    String initials;

    String category;

    boolean frequent;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Which revision of which item. */
    record Key(int item, int revision) {}

    /** What the item is now. Its row must have been written, for the revision follows the row's version. */
    static ItemRevisionRow of(ItemRow item) {
        ItemRevisionRow row = new ItemRevisionRow();
        row.item = item.number;
        row.revision = Math.toIntExact(item.version + 1);
        row.nameZh = item.nameZh;
        row.nameEn = item.nameEn;
        row.pinyin = item.pinyin;
        row.initials = item.initials;
        row.category = item.category;
        row.frequent = item.frequent;
        row.changedBy = item.changedBy;
        row.changedAt = item.changedAt;
        return row;
    }

    ItemLine toLine() {
        return new ItemLine(
                item, new Localized(nameZh, nameEn), pinyin, initials, new CategoryCode(category), frequent);
    }

    ItemRevision toRevision(List<FieldChange> changes) {
        return new ItemRevision(revision, new StaffId(changedBy), changedAt, changes);
    }
}
