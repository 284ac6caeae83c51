package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.StaffId;
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
    Changes changes;

    boolean demo;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** What changed against the revision before; an object, for Hibernate Reactive stores no arrays as JSON. */
    record Changes(List<FieldChange> fields) {}

    /** The first version in that city. */
    static ItemVersionRow first(int item, CityCode city, Sheet sheet, boolean demo, StaffId by, Instant at) {
        return of(item, city.value(), 1, sheet, List.of(), demo, by, at);
    }

    /** Whether it says the same as the version before it. */
    boolean changesNothing() {
        return changes.fields().isEmpty();
    }

    /** The version that follows this one. */
    ItemVersionRow next(Sheet newSheet, boolean stillDemo, StaffId by, Instant at) {
        List<FieldChange> differences = SheetDiff.between(sheet, newSheet);
        return of(item, permitCity, revision + 1, newSheet, differences, demo && stillDemo, by, at);
    }

    private static ItemVersionRow of(
            int item,
            String city,
            int revision,
            Sheet sheet,
            List<FieldChange> changes,
            boolean demo,
            StaffId by,
            Instant at) {
        ItemVersionRow row = new ItemVersionRow();
        row.id = UUID.randomUUID();
        row.item = item;
        row.permitCity = city;
        row.revision = revision;
        row.sheet = sheet;
        row.changes = new Changes(changes);
        row.demo = demo;
        row.changedBy = by.value();
        row.changedAt = at;
        return row;
    }

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

    VersionEntry toEntry() {
        return new VersionEntry(
                new ItemVersionId(id), revision, new StaffId(changedBy), changedAt, demo, changes.fields());
    }

    SheetLine.Published toLine() {
        return new SheetLine.Published(
                new ItemVersionId(id),
                revision,
                sheet.modes(),
                sheet.requiredDevices(),
                sheet.promisedWorkingDays(),
                sheet.feeCents(),
                sheet.materials().size(),
                demo,
                new StaffId(changedBy),
                changedAt);
    }
}
