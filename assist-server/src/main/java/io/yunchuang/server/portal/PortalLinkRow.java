package io.yunchuang.server.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A link as stored. */
@Entity
@Table(name = "portal_link")
class PortalLinkRow {
    @Id
    UUID id;

    int item;

    @Nullable @Column(name = "permit_city")
    String permitCity;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "more_hosts")
    String[] moreHosts;

    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    boolean demo;
}
