package io.yunchuang.server.catalogue;

import io.yunchuang.server.catalogue.Decision.Eligible;
import io.yunchuang.server.catalogue.Decision.NotEligible;
import io.yunchuang.server.catalogue.Decision.Reason;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an item can be handled at a virtual window (DB 31117/Z 002-2025 §6.3.1.1). The hour is never a reason to
 * refuse (§4.3.2); it only changes what {@link Decision#whereToGo()} says.
 */
public final class Eligibility {
    private Eligibility() {}

    /**
     * Everything the answer depends on.
     *
     * @param sheet the item as the permit city publishes it; empty when it does not
     * @param permitCity the city's name, for the texts
     * @param devices what the kiosk has
     * @param cover who could answer for the permit city
     * @param counter where the kiosk's citizens are sent
     */
    public record Question(
            Optional<ItemSheet> sheet,
            Localized permitCity,
            ApplicantKind applicant,
            Set<DeviceKind> devices,
            WindowCover cover,
            CounterWindow counter,
            Instant at) {}

    /**
     * The answer; the first reason in the order of {@link Reason} counts, so that what nobody at the kiosk can change
     * is said before what somebody could repair.
     */
    public static Decision decide(Question question) {
        return question.sheet()
                .map(sheet -> decide(question, sheet))
                .orElseGet(() -> refused(Reason.NOT_PUBLISHED, question, Set.of()));
    }

    private static Decision decide(Question question, ItemSheet sheet) {
        Set<DeviceKind> missing = missing(sheet.requiredDevices(), question.devices());
        if (sheet.modes().contains(HandlingMode.COUNTER_ONLY)) {
            return refused(Reason.COUNTER_ONLY, question, missing);
        }
        if (!sheet.applicants().contains(question.applicant())) {
            return refused(Reason.APPLICANT_NOT_ADMITTED, question, missing);
        }
        if (!missing.isEmpty()) {
            return refused(Reason.DEVICE_MISSING, question, missing);
        }
        if (question.cover().virtualWindows() == 0) {
            return refused(Reason.NO_VIRTUAL_WINDOW, question, missing);
        }
        if (question.cover().clerks() == 0) {
            return refused(Reason.NO_COVER, question, missing);
        }
        return new Eligible(
                sheet.modes(),
                EligibilityTexts.eligible(question),
                EligibilityTexts.whereToGo(question.counter(), question.at()));
    }

    private static NotEligible refused(Reason reason, Question question, Set<DeviceKind> missing) {
        return new NotEligible(
                reason,
                clause(reason),
                EligibilityTexts.refused(reason, question, missing),
                EligibilityTexts.whereToGo(question.counter(), question.at()));
    }

    private static Set<DeviceKind> missing(Set<DeviceKind> required, Set<DeviceKind> present) {
        Set<DeviceKind> missing = EnumSet.noneOf(DeviceKind.class);
        missing.addAll(required);
        missing.removeAll(present);
        return missing;
    }

    private static String clause(Reason reason) {
        String clause = switch (reason) {
            case NOT_PUBLISHED -> "§6.2.1";
            case COUNTER_ONLY -> "§6.3.1.1";
            case APPLICANT_NOT_ADMITTED -> "§6.1.3";
            case DEVICE_MISSING -> "§5.2.1.3";
            case NO_VIRTUAL_WINDOW -> "§5.1.3.1";
            case NO_COVER -> "§4.2.3";
        };
        return "DB 31117/Z 002-2025 " + clause;
    }
}
