package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Locale;
import java.util.Optional;

/**
 * Which members of staff a manager wants to see; everything absent admits everybody.
 *
 * @param text part of the id, the name or the office, upper or lower case
 */
record StaffFilter(Optional<Role> role, Optional<WindowId> window, Optional<Boolean> disabled, Optional<String> text) {

    boolean admits(StaffSheet sheet) {
        return role.map(wanted -> wanted == sheet.role()).orElse(true)
                && window.map(wanted -> sheet.details().window().equals(Optional.of(wanted)))
                        .orElse(true)
                && disabled.map(wanted -> wanted == sheet.disabled()).orElse(true)
                && text.map(wanted -> mentions(sheet, wanted)).orElse(true);
    }

    private static boolean mentions(StaffSheet sheet, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return sheet.id().value().contains(wanted)
                || mentions(sheet.details().name(), wanted)
                || mentions(sheet.details().office(), wanted);
    }

    private static boolean mentions(Localized text, String wanted) {
        return text.zh().toLowerCase(Locale.ROOT).contains(wanted)
                || text.en().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
