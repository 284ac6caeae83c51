package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A city; reference data. */
@Entity
@Immutable
@Table(name = "city")
class CityRow {
    @Id
    String code;

    int position;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    City toCity() {
        return new City(new CityCode(code), new Localized(nameZh, nameEn));
    }
}
