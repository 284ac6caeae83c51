package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
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

    Localized address() {
        return new Localized(addressZh, addressEn);
    }

    ServiceCentre toCentre(City in) {
        return new ServiceCentre(new CentreId(id), name(), level, in.code(), in.name(), address(), contact(), hours);
    }
}
