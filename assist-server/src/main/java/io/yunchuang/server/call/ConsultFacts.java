package io.yunchuang.server.call;

import io.yunchuang.server.expert.SubjectExpert;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ExpertStanding;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which experts a clerk finds in a talk, and how it is with them; pure functions of what was read. */
record ConsultFacts(List<SubjectExpert> experts, Map<StaffId, ClerkDuty> duties) {

    /**
     * An expert.
     *
     * @param covers whether the call's item, as its permit city handles it, is his
     */
    public record ExpertChoice(
            StaffId id,
            Localized name,
            Localized department,
            CityCode permitCity,
            ClerkStatus status,
            boolean covers) {}

    /** Everybody but the clerk himself: whose item it is first, then those of the permit city, then those who are ready. */
    List<ExpertChoice> choices(StaffId clerk, Call.Subject subject) {
        Comparator<ExpertChoice> byUse = Comparator.comparing((ExpertChoice expert) -> !expert.covers())
                .thenComparing(expert -> !expert.permitCity().equals(subject.permitCity()))
                .thenComparing(expert -> expert.status() != ClerkStatus.READY);
        return experts.stream()
                .filter(expert -> !expert.id().equals(clerk))
                .map(expert -> choice(expert, subject))
                .sorted(byUse)
                .toList();
    }

    /**
     * How it is with somebody whom a clerk wants to ask.
     *
     * @param expert empty when the directory does not have him, or not any more
     */
    static ExpertStanding standing(StaffId clerk, StaffId asked, Optional<SubjectExpert> expert, ClerkStatus status) {
        if (asked.equals(clerk)) {
            return ExpertStanding.ONESELF;
        }
        if (expert.isEmpty()) {
            return ExpertStanding.NO_EXPERT;
        }
        return switch (status) {
            case READY -> ExpertStanding.CAN_COME;
            case OFFERED, BUSY, WRAP_UP -> ExpertStanding.BUSY;
            case PAUSED -> ExpertStanding.PAUSED;
            case OFF -> ExpertStanding.OFF_DUTY;
        };
    }

    private ExpertChoice choice(SubjectExpert expert, Call.Subject subject) {
        return new ExpertChoice(
                expert.id(),
                expert.name(),
                expert.department(),
                expert.knows().permitCity(),
                status(expert.id()),
                expert.knows().covers(subject.permitCity(), subject.item(), subject.category()));
    }

    private ClerkStatus status(StaffId expert) {
        return Optional.ofNullable(duties.get(expert)).map(ClerkDuty::status).orElse(ClerkStatus.OFF);
    }
}
