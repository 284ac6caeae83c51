package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A member of staff in a list: no dialable phone number, see {@link StaffSheet} for the rest. */
public record StaffLine(
        StaffId id,
        Role role,
        Localized name,
        Localized office,
        String maskedPhone,
        Optional<WindowId> window,
        Optional<Cover> cover,
        Set<CategoryCode> skills,
        Optional<LocalDate> qualifiedUntil,
        boolean disabled,
        boolean demo,
        String changedBy,
        Instant changedAt) {

    static StaffLine of(StaffSheet sheet) {
        StaffDetails details = sheet.details();
        return new StaffLine(
                sheet.id(),
                sheet.role(),
                details.name(),
                details.office(),
                details.maskedPhone(),
                details.window(),
                details.cover(),
                details.skills(),
                details.qualifiedUntil(),
                sheet.disabled(),
                sheet.demo(),
                sheet.changedBy(),
                sheet.changedAt());
    }
}
