package io.yunchuang.signaling.protocol;

import java.util.Locale;
import java.util.ResourceBundle;

/** What can be wrong with a module of a kiosk. Names are stable; texts live in {@code faults*.properties}. */
public enum FaultCode {
    // any device
    NO_DRIVER,
    NO_ANSWER,
    IN_USE,
    NOT_PERMITTED,
    SELF_CHECK_FAILED,
    // printer
    OUT_OF_PAPER,
    PAPER_JAM,
    COVER_OPEN,
    OUT_OF_TONER,
    QUEUE_STOPPED,
    // cameras
    NO_PICTURE,
    DARK_PICTURE,
    // display
    SCREEN_TOO_SMALL,
    // host
    DISK_NEARLY_FULL,
    MEMORY_LOW,
    TOO_HOT,
    CLOCK_WRONG;

    private static final String BUNDLE = "io.yunchuang.signaling.protocol.faults";

    /** What is wrong, in both languages. */
    public Localized text() {
        return new Localized(in(Locale.CHINESE), in(Locale.ENGLISH));
    }

    private String in(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, noFallback).getString(name());
    }
}
