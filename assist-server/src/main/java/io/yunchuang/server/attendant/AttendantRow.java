package io.yunchuang.server.attendant;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An attendant as stored. */
@Entity
@Table(name = "attendant")
class AttendantRow {
    @Id
    String id;

    String centre;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    boolean disabled;

    boolean demo;

    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    StaffId staffId() {
        return new StaffId(id);
    }

    CentreId centreId() {
        return new CentreId(centre);
    }

    Localized name() {
        return new Localized(nameZh, nameEn);
    }
}
