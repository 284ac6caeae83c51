package io.yunchuang.remotecontrol.screen;

/** A place in units of the machine's input. */
public record Pixel(int x, int y) {}
