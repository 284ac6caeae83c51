package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a call.
 *
 * @param who gave the command
 * @param staff which clerk, expert, manager or attendant that was
 * @param command its name, as {@link io.yunchuang.signaling.call.CallCommand} has it
 * @param state where the call stood afterwards
 */
public record PastStep(Instant at, Who who, Optional<StaffId> staff, String command, StoredState state) {
    /** Who gives commands. */
    public enum Who {
        CITIZEN,
        CLERK,
        EXPERT,
        MANAGER,
        AGENT,
        ATTENDANT,
        SERVER
    }

    private static final Set<Who> STAFF = EnumSet.of(Who.CLERK, Who.EXPERT, Who.MANAGER, Who.ATTENDANT);

    /** A step as {@link CallStore} has written it. */
    static PastStep of(Instant at, String actor, String command, String state) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        Who who = switch (kind) {
            case "kiosk" -> Who.CITIZEN;
            case "clerk" -> Who.CLERK;
            case "expert" -> Who.EXPERT;
            case "manager" -> Who.MANAGER;
            case "agent" -> Who.AGENT;
            case "attendant" -> Who.ATTENDANT;
            default -> Who.SERVER;
        };
        Optional<StaffId> staff =
                STAFF.contains(who) ? Optional.of(new StaffId(actor.substring(colon + 1))) : Optional.empty();
        return new PastStep(at, who, staff, command, StoredState.valueOf(state));
    }
}
