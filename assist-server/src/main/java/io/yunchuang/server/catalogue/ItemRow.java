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

    /** Takes over an edit; pinyin that was not given is made from the Chinese name. */
    void take(ItemEdit edit, StaffId by, Instant at) {
        nameZh = edit.name().zh();
        nameEn = edit.name().en();
        pinyin = edit.pinyin().orElseGet(() -> Pinyin.of(nameZh));
        initials = Pinyin.initials(pinyin);
        category = edit.category().value();
        frequent = edit.frequent();
        changedBy = by.value();
        changedAt = at;
    }
}
