package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A virtual or counter window. */
@Entity
@Table(name = "service_window")
class WindowRow extends PlaceRow {
    @Enumerated(EnumType.STRING)
    WindowKind kind;

    String centre;

    @Column(name = "place_zh")
    String placeZh;

    @Column(name = "place_en")
    String placeEn;

    @Column(name = "workspace_m2")
    BigDecimal workspaceM2;

    @Nullable @Column(name = "contact_confirmed_at")
    Instant contactConfirmedAt;

    @Nullable @Column(name = "contact_confirmed_by")
    String contactConfirmedBy;

    /** A new window; its kind and centre are for good. */
    static WindowRow in(PlaceEdit.Window edit) {
        WindowRow row = new WindowRow();
        row.kind = edit.kind();
        row.centre = edit.centre().value();
        return row;
    }

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

    ContactState toContact() {
        Instant confirmed = contactConfirmedAt;
        String by = contactConfirmedBy;
        return confirmed != null && by != null && confirmed.isAfter(changedAt)
                ? new ContactState(new WindowId(id), contact(), new StaffId(by), confirmed)
                : new ContactState(new WindowId(id), contact(), new StaffId(changedBy), changedAt);
    }

    PlaceDetails.Window toDetails() {
        return new PlaceDetails.Window(
                new WindowId(id),
                kind,
                new CentreId(centre),
                name(),
                new Localized(placeZh, placeEn),
                workspaceM2,
                contact(),
                hours,
                stamp());
    }

    WindowRow take(PlaceEdit.Window edit) {
        placeZh = edit.place().zh();
        placeEn = edit.place().en();
        workspaceM2 = edit.workspaceM2();
        return this;
    }
}
