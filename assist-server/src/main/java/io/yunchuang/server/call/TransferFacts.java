package io.yunchuang.server.call;

import io.yunchuang.server.catalogue.Category;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.signaling.call.TargetStanding;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import io.yunchuang.signaling.queue.ClerkDuty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is there to hand a call on to, and how it is with them; pure functions of what was read. */
record TransferFacts(
        List<ClerkProfile> clerks,
        Map<StaffId, ClerkDuty> duties,
        List<VirtualWindow> windows,
        List<Category> categories) {

    /** All targets but the clerk himself and his window. */
    public record Choices(List<WindowChoice> windows, List<ClerkChoice> clerks, List<SkillChoice> skills) {}

    /**
     * A virtual window.
     *
     * @param ready clerks who could answer now
     * @param working clerks who take calls, now or once they are free
     */
    public record WindowChoice(
            WindowId id, Localized name, Localized centre, int ready, int working, TargetStanding standing) {}

    /** A clerk. */
    public record ClerkChoice(
            StaffId id, Localized name, Localized office, ClerkStatus status, TargetStanding standing) {}

    /** A category of items; the counts are those of a window. */
    public record SkillChoice(CategoryCode category, Localized name, int ready, int working, TargetStanding standing) {}

    /** How it is with a target, for a clerk who has a call of that category. */
    TargetStanding standing(TransferTarget target, StaffId from, CategoryCode category) {
        return switch (target) {
            case TransferTarget.Clerk t ->
                t.id().equals(from)
                        ? TargetStanding.OWN
                        : standing(
                                clerk(t.id()).isPresent(), which -> which.id().equals(t.id()), category);
            case TransferTarget.Window t ->
                windowOf(from).equals(Optional.of(t.id()))
                        ? TargetStanding.OWN
                        : standing(
                                windows.stream().anyMatch(window -> window.id().equals(t.id())),
                                which -> which.window().equals(t.id()),
                                category);
            case TransferTarget.Skill t ->
                standing(
                        categories.stream().anyMatch(known -> known.code().equals(t.category())),
                        which -> !which.id().equals(from),
                        t.category());
        };
    }

    private TargetStanding standing(boolean known, Predicate<ClerkProfile> there, CategoryCode category) {
        if (!known) {
            return TargetStanding.UNKNOWN;
        }
        List<ClerkProfile> able = able(there, category);
        if (able.isEmpty()) {
            return TargetStanding.NOT_ABLE;
        }
        return count(able, TransferFacts::takesCalls) == 0 ? TargetStanding.NOBODY_ON_DUTY : TargetStanding.TAKES_CALLS;
    }

    /** What that clerk may choose from for a call of that category. */
    Choices choices(StaffId from, CategoryCode category) {
        Optional<WindowId> own = windowOf(from);
        return new Choices(
                windows.stream()
                        .filter(window -> !own.equals(Optional.of(window.id())))
                        .map(window -> choice(window, from, category))
                        .toList(),
                clerks.stream()
                        .filter(clerk -> !clerk.id().equals(from))
                        .map(clerk -> choice(clerk, from, category))
                        .toList(),
                categories.stream().map(skill -> choice(skill, from, category)).toList());
    }

    private WindowChoice choice(VirtualWindow window, StaffId from, CategoryCode category) {
        List<ClerkProfile> able = able(clerk -> clerk.window().equals(window.id()), category);
        return new WindowChoice(
                window.id(),
                window.name(),
                window.centreName(),
                count(able, TransferFacts::isReady),
                count(able, TransferFacts::takesCalls),
                standing(new TransferTarget.Window(window.id()), from, category));
    }

    private ClerkChoice choice(ClerkProfile clerk, StaffId from, CategoryCode category) {
        return new ClerkChoice(
                clerk.id(),
                clerk.name(),
                clerk.office(),
                status(clerk),
                standing(new TransferTarget.Clerk(clerk.id()), from, category));
    }

    private SkillChoice choice(Category skill, StaffId from, CategoryCode category) {
        List<ClerkProfile> able = able(clerk -> !clerk.id().equals(from), skill.code());
        return new SkillChoice(
                skill.code(),
                skill.name(),
                count(able, TransferFacts::isReady),
                count(able, TransferFacts::takesCalls),
                standing(new TransferTarget.Skill(skill.code()), from, category));
    }

    private List<ClerkProfile> able(Predicate<ClerkProfile> there, CategoryCode category) {
        return clerks.stream()
                .filter(there)
                .filter(clerk -> clerk.handles(category))
                .toList();
    }

    private int count(List<ClerkProfile> of, Predicate<ClerkStatus> which) {
        return (int) of.stream().filter(clerk -> which.test(status(clerk))).count();
    }

    private ClerkStatus status(ClerkProfile clerk) {
        return Optional.ofNullable(duties.get(clerk.id()))
                .map(ClerkDuty::status)
                .orElse(ClerkStatus.OFF);
    }

    private Optional<ClerkProfile> clerk(StaffId id) {
        return clerks.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    private Optional<WindowId> windowOf(StaffId clerk) {
        return clerk(clerk).map(ClerkProfile::window);
    }

    private static boolean isReady(ClerkStatus status) {
        return status == ClerkStatus.READY;
    }

    /** Whoever is busy comes once he is free; whoever pauses does not say when. */
    private static boolean takesCalls(ClerkStatus status) {
        return switch (status) {
            case READY, OFFERED, BUSY, WRAP_UP -> true;
            case PAUSED, OFF -> false;
        };
    }
}
