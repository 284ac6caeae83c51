package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What managers decide of an item for every city, now or at one time, and who decided it when. */
@MappedSuperclass
abstract class ItemContent {
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

    /** The number of the item. */
    abstract int number();

    ItemLine toLine() {
        return new ItemLine(number(), name(), pinyin, initials, new CategoryCode(category), frequent);
    }

    Localized name() {
        return new Localized(nameZh, nameEn);
    }

    StaffId author() {
        return new StaffId(changedBy);
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
