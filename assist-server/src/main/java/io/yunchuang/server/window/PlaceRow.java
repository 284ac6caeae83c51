package io.yunchuang.server.window;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What centres, windows and kiosks have in common: a name, contact data, hours, and who last changed them. */
@MappedSuperclass
abstract class PlaceRow {
    @Id
    String id;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String phone;

    String email;

    @JdbcTypeCode(SqlTypes.JSON)
    ServiceHours hours;

    boolean demo;

    @Version
    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    Localized name() {
        return new Localized(nameZh, nameEn);
    }

    Contact contact() {
        return new Contact(phone, Optional.ofNullable(email));
    }

    Stamp stamp() {
        return new Stamp(version, new StaffId(changedBy), changedAt, demo);
    }

    /** Fails with {@code EDIT_CONFLICT} when the edit was made from another version than this one. */
    void requireVersion(long seen) {
        if (version != seen) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    /** Takes over what every edit has. */
    void apply(PlaceEdit edit, StaffId by, Instant at) {
        nameZh = edit.name().zh();
        nameEn = edit.name().en();
        phone = edit.contact().phone();
        email = edit.contact().email().orElse(null);
        hours = edit.hours();
        demo = demo && edit.demo();
        changedBy = by.value();
        changedAt = at;
    }
}
