package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A category of service items. */
@Entity
@Table(name = "item_category")
class CategoryRow {
    @Id
    String code;

    int position;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    Category toCategory() {
        return new Category(new CategoryCode(code), new Localized(nameZh, nameEn));
    }
}
