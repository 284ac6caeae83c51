package io.yunchuang.server.window;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.Optional;

/**
 * How an office is reached; kept current by its staff (DB 31117/Z 002-2025 §5.2.2.2).
 *
 * @param phone as dialled, for example {@code 021-00000000}; empty when there is none
 */
public record Contact(String phone, Optional<String> email) {
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 120;

    /** The contact data with a phone number of digits, spaces and {@code +-()#}, and an address with one {@code @}. */
    Contact checked() {
        String number = Typed.line(phone, LONGEST_PHONE, "phone");
        Optional<String> address = Typed.optionalLine(email, LONGEST_EMAIL, "email");
        if (!number.matches("[0-9 +()#-]*") || !address.orElse("a@b").matches("[^@\\s]+@[^@\\s]+")) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "contact");
        }
        return new Contact(number, address);
    }
}
