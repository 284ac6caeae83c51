package io.yunchuang.signaling.call;

/**
 * What a city has decided about the supervision of its calls.
 *
 * @param allowed whether its calls may be supervised at all
 * @param notice who is told of it at least; whoever hears the manager knows in any case
 */
public record SupervisionPolicy(boolean allowed, SupervisionNotice notice) {}
