package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A clerk (虚拟窗口工作人员) as routing and the citizen's screen know him.
 *
 * @param office as shown to the citizen beside the name
 * @param window the virtual window that he covers
 * @param centre of that window
 * @param city of that centre
 * @param skills the item categories he handles; empty means all
 * @param qualifiedUntil last day on which he may go on duty; empty until he has been examined
 */
public record ClerkProfile(
        StaffId id,
        Localized name,
        Localized office,
        WindowId window,
        CentreId centre,
        CityCode city,
        Cover cover,
        Set<CategoryCode> skills,
        Optional<LocalDate> qualifiedUntil) {

    public ClerkProfile {
        skills = Set.copyOf(skills);
    }

    /** Whether he may go on duty on that day: trained and examined, DB 31117/Z 002-2025 §6.1.1. */
    public boolean qualifiedOn(LocalDate day) {
        return qualifiedUntil.filter(until -> !day.isAfter(until)).isPresent();
    }

    /** Whether he handles items of that category. */
    public boolean handles(CategoryCode category) {
        return skills.isEmpty() || skills.contains(category);
    }
}
