package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One immutable version of an item in one permit city. */
@Entity
@Immutable
@Table(name = "item_version")
class ItemVersionRow {
    @Id
    UUID id;

    int item;

    @Column(name = "permit_city")
    String permitCity;

    int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    Sheet sheet;

    @JdbcTypeCode(SqlTypes.JSON)
    List<FieldChange> changes;

    boolean demo;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    ItemSheet toSheet() {
        return new ItemSheet(
                new ItemVersionId(id),
                item,
                revision,
                sheet.name(),
                sheet.category(),
                new CityCode(permitCity),
                sheet.modes(),
                sheet.requiredDevices(),
                sheet.applicants(),
                sheet.promisedWorkingDays(),
                sheet.feeCents(),
                sheet.legalBasis(),
                sheet.conditions(),
                sheet.procedure(),
                sheet.materials(),
                demo);
    }
}
