package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.Set;

/**
 * A citizen's call needs its kiosk, and clerks at whom it rings: whatever else they are in gives way. Fired as a CDI event on
 * the node that has carried out the step, after its commit; an observer returns at once.
 */
public record PeopleNeeded(KioskId kiosk, Set<StaffId> clerks) {}
