package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of a call.
 *
 * @param who gave the command
 * @param staff which clerk, expert or attendant that was
 * @param command its name, as {@link io.yunchuang.signaling.call.CallCommand} has it
 * @param state where the call stood afterwards
 */
public record PastStep(Instant at, Who who, Optional<StaffId> staff, String command, StoredState state) {
    /** Who gives commands. */
    public enum Who {
        CITIZEN,
        CLERK,
        EXPERT,
        AGENT,
        ATTENDANT,
        SERVER
    }

    /** A step as {@link CallStore} has written it. */
    static PastStep of(Instant at, String actor, String command, String state) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        Who who = switch (kind) {
            case "kiosk" -> Who.CITIZEN;
            case "clerk" -> Who.CLERK;
            case "expert" -> Who.EXPERT;
            case "agent" -> Who.AGENT;
            case "attendant" -> Who.ATTENDANT;
            default -> Who.SERVER;
        };
        boolean named = who == Who.CLERK || who == Who.EXPERT || who == Who.ATTENDANT;
        Optional<StaffId> staff = named ? Optional.of(new StaffId(actor.substring(colon + 1))) : Optional.empty();
        return new PastStep(at, who, staff, command, StoredState.valueOf(state));
    }
}
