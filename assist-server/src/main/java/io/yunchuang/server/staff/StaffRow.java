package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member of staff as stored. */
@Entity
@Table(name = "staff_member")
class StaffRow {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "office_zh")
    String officeZh;

    @Column(name = "office_en")
    String officeEn;

    String phone;

    @Nullable @Column(name = "service_window")
    String window;

    @Nullable @Enumerated(EnumType.STRING)
    Cover cover;

    String[] skills;

    @Nullable @Column(name = "qualified_until")
    LocalDate qualifiedUntil;

    boolean disabled;

    boolean demo;

    @Version
    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    StaffId staffId() {
        return new StaffId(id);
    }

    Optional<WindowId> windowId() {
        return Optional.ofNullable(window).map(WindowId::new);
    }

    StaffMember toMember() {
        return new StaffMember(staffId(), role, new Localized(nameZh, nameEn), disabled);
    }

    StaffSheet toSheet() {
        return new StaffSheet(staffId(), role, details(), disabled, demo, version, changedBy, changedAt);
    }

    void become(StaffDetails details) {
        nameZh = details.name().zh();
        nameEn = details.name().en();
        officeZh = details.office().zh();
        officeEn = details.office().en();
        phone = details.phone();
        window = details.window().map(WindowId::value).orElse(null);
        cover = details.cover().orElse(null);
        skills = details.skills().stream().map(CategoryCode::value).sorted().toArray(String[]::new);
        qualifiedUntil = details.qualifiedUntil().orElse(null);
    }

    private StaffDetails details() {
        return new StaffDetails(
                new Localized(nameZh, nameEn),
                new Localized(officeZh, officeEn),
                phone,
                windowId(),
                Optional.ofNullable(cover),
                Arrays.stream(skills).map(CategoryCode::new).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(qualifiedUntil));
    }
}
