package io.yunchuang.server.staff;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a manager keeps about a member of staff.
 *
 * @param office as the citizen sees it beside the name; may be empty
 * @param phone empty, or 5 to 24 digits, spaces, {@code + - ( )}
 * @param window the virtual window of a clerk, the counter window of counter staff, nothing for a manager
 * @param cover of a clerk only
 * @param skills the item categories of a clerk; empty means all
 * @param qualifiedUntil last day on which a clerk may go on duty (DB 31117/Z 002-2025 §6.1.1); empty until examined
 */
public record StaffDetails(
        Localized name,
        Localized office,
        String phone,
        Optional<WindowId> window,
        Optional<Cover> cover,
        Set<CategoryCode> skills,
        Optional<LocalDate> qualifiedUntil) {
    private static final Pattern PHONE = Pattern.compile("([0-9+][0-9 ()-]{4,23})?");
    private static final int LONGEST_PHONE = 24;
    private static final int MOST_SKILLS = 50;
    /** Digits left readable at the two ends of a masked number. */
    private static final int HEAD = 3;

    private static final int TAIL = 2;
    /** A shorter number shows its tail only. */
    private static final int SHORT_PHONE = 9;

    /**
     * Strips the texts.
     *
     * @throws BadMessageException when something is missing, too long, or holds control characters
     */
    public StaffDetails {
        name = Typed.name(name, "name");
        office = Typed.line(office, "office");
        phone = Typed.line(phone, LONGEST_PHONE, "phone");
        if (!PHONE.matcher(phone).matches()) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "phone");
        }
        skills = Set.copyOf(Typed.required(skills, "skills"));
        Typed.within(skills.size(), 0, MOST_SKILLS, "skills");
    }

    /** Whether this can be said of somebody with that role. */
    boolean fits(Role role) {
        return switch (role) {
            case CLERK -> window.isPresent() && cover.isPresent();
            case COUNTER -> window.isPresent() && isNoClerk();
            case MANAGER -> window.isEmpty() && isNoClerk();
            case KIOSK, AGENT, ATTENDANT, SUPERVISOR, DISPLAY, PROBE -> false;
        };
    }

    /** The phone number so that it tells colleagues apart and cannot be dialled. */
    String maskedPhone() {
        if (phone.isEmpty()) {
            return phone;
        }
        int head = phone.length() < SHORT_PHONE ? 0 : HEAD;
        return phone.substring(0, head) + "****" + phone.substring(phone.length() - TAIL);
    }

    private boolean isNoClerk() {
        return cover.isEmpty() && skills.isEmpty() && qualifiedUntil.isEmpty();
    }
}
