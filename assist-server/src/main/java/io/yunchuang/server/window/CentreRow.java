package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A service centre. */
@Entity
@Table(name = "service_centre")
class CentreRow extends PlaceRow {
    String city;

    @Enumerated(EnumType.STRING)
    CentreLevel level;

    @Column(name = "address_zh")
    String addressZh;

    @Column(name = "address_en")
    String addressEn;

    /** A new centre; its city is for good. */
    static CentreRow in(PlaceEdit.Centre edit) {
        CentreRow row = new CentreRow();
        row.city = edit.city().value();
        return row;
    }

    ServiceCentre toCentre(City in) {
        return new ServiceCentre(new CentreId(id), name(), level, in.code(), in.name(), address(), contact(), hours);
    }

    PlaceDetails.Centre toDetails() {
        return new PlaceDetails.Centre(
                new CentreId(id), new CityCode(city), level, name(), address(), contact(), hours, stamp());
    }

    CentreRow take(PlaceEdit.Centre edit) {
        level = edit.level();
        addressZh = edit.address().zh();
        addressEn = edit.address().en();
        return this;
    }

    private Localized address() {
        return new Localized(addressZh, addressEn);
    }
}
