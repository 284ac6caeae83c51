package io.yunchuang.server.catalogue;

/**
 * Who could answer for a permit city, by registry and not by presence.
 *
 * @param virtualWindows virtual windows of the city
 * @param clerks clerks assigned to them who are qualified today
 */
public record WindowCover(int virtualWindows, int clerks) {}
