package io.yunchuang.server.dialtest;

/** How an alarm has ended; the names in the interface and in the database. */
enum AlarmEnding {
    /** Tests have passed again. */
    REPAIRED,
    /** A manager has closed it. */
    CLOSED,
    /** Its kiosk or its window is there no more. */
    PLACE_REMOVED
}
