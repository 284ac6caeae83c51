package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A virtual or counter window. */
@Entity
@Table(name = "service_window")
class WindowRow extends PlaceRow {
    /** Which of the two windows of DB 31117/Z 002-2025 §3.4 it is. */
    enum Kind {
        VIRTUAL,
        COUNTER
    }

    @Enumerated(EnumType.STRING)
    Kind kind;

    String centre;

    @Column(name = "place_zh")
    String placeZh;

    @Column(name = "place_en")
    String placeEn;

    @Column(name = "workspace_m2")
    BigDecimal workspaceM2;

    VirtualWindow toVirtual(ServiceCentre in) {
        return new VirtualWindow(new WindowId(id), name(), in.id(), in.name(), phone, in.city(), hours);
    }

    CounterWindow toCounter(ServiceCentre in) {
        Localized address = new Localized(
                (in.address().zh() + " " + placeZh).strip(),
                placeEn.isEmpty()
                        ? in.address().en()
                        : placeEn + ", " + in.address().en());
        return new CounterWindow(new WindowId(id), name(), in.id(), in.name(), address, phone, in.city(), hours);
    }
}
