package io.yunchuang.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffDetailsTest {
    private static final Localized WANG = new Localized("王芳", "Wang Fang");
    private static final Localized NO_OFFICE = new Localized("", "");

    @ParameterizedTest
    @CsvSource({
        "13800001234,     138****34",
        "021-57820000,    021****00",
        "+86 138 0000 1234, +86****34",
        "10086,           ****86",
        "'',              ''",
    })
    void masks_phones(String phone, String masked) {
        assertThat(withPhone(phone).maskedPhone()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "call me", "138****34", "１３８００００１２３４", "-13800001234", "1380000123413800001234123"})
    void refuses_what_is_no_phone(String phone) {
        assertThatThrownBy(() -> withPhone(phone)).isInstanceOf(BadMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u202Eevil", "a\u0000"})
    void refuses_names_that_are_none(String name) {
        assertThatThrownBy(() -> withName(new Localized(name, "x"))).isInstanceOf(BadMessageException.class);
        assertThatThrownBy(() -> withName(new Localized("x", name))).isInstanceOf(BadMessageException.class);
    }

    @Test
    void a_clerk_needs_window_and_cover_and_a_manager_neither() {
        Optional<WindowId> window = Optional.of(new WindowId("virtual-songjiang-1"));
        StaffDetails clerk = details(window, Optional.of(Cover.PRIMARY), Optional.of(LocalDate.of(2027, 1, 1)));
        StaffDetails counter = details(window, Optional.empty(), Optional.empty());
        StaffDetails manager = details(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(clerk.fits(Role.CLERK)).isTrue();
        assertThat(clerk.fits(Role.COUNTER)).isFalse();
        assertThat(counter.fits(Role.COUNTER)).isTrue();
        assertThat(counter.fits(Role.CLERK)).isFalse();
        assertThat(counter.fits(Role.MANAGER)).isFalse();
        assertThat(manager.fits(Role.MANAGER)).isTrue();
        assertThat(manager.fits(Role.COUNTER)).isFalse();
        assertThat(manager.fits(Role.KIOSK)).isFalse();
        assertThat(manager.fits(Role.DISPLAY)).isFalse();
    }

    private static StaffDetails withPhone(String phone) {
        return new StaffDetails(WANG, NO_OFFICE, phone, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    private static StaffDetails withName(Localized name) {
        return new StaffDetails(name, NO_OFFICE, "", Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    private static StaffDetails details(
            Optional<WindowId> window, Optional<Cover> cover, Optional<LocalDate> qualifiedUntil) {
        return new StaffDetails(WANG, NO_OFFICE, "", window, cover, Set.of(), qualifiedUntil);
    }
}
