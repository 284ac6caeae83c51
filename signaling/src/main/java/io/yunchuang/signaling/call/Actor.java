package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;

/** Who gives a command; ownership is checked against the call. */
public sealed interface Actor {
    /** The citizen at a kiosk. */
    record Citizen(KioskId kiosk) implements Actor {}

    /** A clerk. */
    record Clerk(StaffId id) implements Actor {}

    /** An expert whom the call's clerk asks; he is a clerk, too, with calls of his own at other times. */
    record Expert(StaffId id) implements Actor {}

    /** A manager, who supervises talks of others. */
    record Manager(StaffId id) implements Actor {}

    /** The agent beside a kiosk's browser. */
    record Agent(KioskId kiosk) implements Actor {}

    /** An attendant who has proved at the kiosk that it is he, and acts for the citizen. */
    record Attendant(StaffId id, KioskId kiosk) implements Actor {}

    /** The server itself: dispatcher, sweeper, presence. */
    record Server() implements Actor {}

    /** The server as actor. */
    Actor SERVER = new Server();
}
