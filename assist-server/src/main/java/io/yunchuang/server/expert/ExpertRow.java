package io.yunchuang.server.expert;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A subject expert as stored. */
@Entity
@Table(name = "subject_expert")
class ExpertRow {
    @Id
    String staff;

    @Column(name = "permit_city")
    String permitCity;

    @Column(name = "department_zh")
    String departmentZh;

    @Column(name = "department_en")
    String departmentEn;

    String[] categories;

    Integer[] items;

    boolean disabled;

    boolean demo;

    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    StaffId staffId() {
        return new StaffId(staff);
    }

    Localized department() {
        return new Localized(departmentZh, departmentEn);
    }

    Expertise knows() {
        return new Expertise(
                new CityCode(permitCity),
                Arrays.stream(categories).map(CategoryCode::new).collect(Collectors.toSet()),
                Arrays.stream(items).collect(Collectors.toSet()));
    }

    void become(Expertise knows, Localized department) {
        permitCity = knows.permitCity().value();
        departmentZh = department.zh();
        departmentEn = department.en();
        categories =
                knows.categories().stream().map(CategoryCode::value).sorted().toArray(String[]::new);
        items = knows.items().stream().sorted().toArray(Integer[]::new);
    }
}
