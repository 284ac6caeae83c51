package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What an item is, the same in every city. */
@Entity
@Table(name = "service_item")
class ItemRow {
    @Id
    int number;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String pinyin;

    String initials;

    String category;

    boolean frequent;

    @Version
    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    ItemLine toLine() {
        return new ItemLine(number, name(), pinyin, initials, new CategoryCode(category), frequent);
    }

    ItemDetails toDetails() {
        return new ItemDetails(toLine(), version, new StaffId(changedBy), changedAt);
    }

    Localized name() {
        return new Localized(nameZh, nameEn);
    }

    /** Becomes what that line says. */
    void take(ItemLine line, StaffId by, Instant at) {
        nameZh = line.name().zh();
        nameEn = line.name().en();
        pinyin = line.pinyin();
        initials = line.initials();
        category = line.category().value();
        frequent = line.frequent();
        changedBy = by.value();
        changedAt = at;
    }
}
