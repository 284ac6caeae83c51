package io.yunchuang.server.window;

/** Where a centre stands in the administration (DB 31117/Z 002-2025 §5.1.1). */
public enum CentreLevel {
    /** 市本级. */
    CITY,
    /** 县（市）区. */
    COUNTY,
    /** 开发区. */
    DEVELOPMENT_ZONE
}
