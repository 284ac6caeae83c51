package io.yunchuang.signaling.protocol;

/** A text in the two languages of the interface. */
public record Localized(String zh, String en) {}
