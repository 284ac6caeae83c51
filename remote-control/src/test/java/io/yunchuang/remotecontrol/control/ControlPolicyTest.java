package io.yunchuang.remotecontrol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPolicyTest {
    private final ControlPolicy policy = ControlPolicy.kiosk();

    @ParameterizedTest
    @EnumSource(ControlKey.class)
    void everyKeyOfTheTableMayBePressedAlone(ControlKey key) {
        assertThat(policy.allows(held(key))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEY_A",
                "KEY_C",
                "KEY_V",
                "KEY_X",
                "KEY_Y",
                "KEY_Z",
                "ARROW_LEFT",
                "ARROW_RIGHT",
                "ARROW_UP",
                "ARROW_DOWN",
                "HOME",
                "END",
                "BACKSPACE",
                "DELETE"
            })
    void controlGoesWithEditingAndNothingElse(String name) {
        assertThat(policy.allows(held(ControlKey.CONTROL_LEFT, ControlKey.valueOf(name))))
                .isTrue();
        assertThat(allowedWith(ControlKey.CONTROL_RIGHT))
                .contains(ControlKey.valueOf(name))
                .hasSize(14);
    }

    @Test
    void shiftGoesWithEverythingButTheTaskManagerAndNewWindows() {
        Set<ControlKey> ordinary = Arrays.stream(ControlKey.values())
                .filter(key -> !key.isModifier() && key != ControlKey.ESCAPE && key != ControlKey.ENTER)
                .collect(Collectors.toSet());
        assertThat(allowedWith(ControlKey.SHIFT_LEFT)).isEqualTo(ordinary);
    }

    @Test
    void controlAndShiftGoWithSelectingAndDoingAgain() {
        assertThat(allowedWith(ControlKey.CONTROL_LEFT, ControlKey.SHIFT_RIGHT))
                .containsExactlyInAnyOrder(
                        ControlKey.ARROW_LEFT,
                        ControlKey.ARROW_RIGHT,
                        ControlKey.ARROW_UP,
                        ControlKey.ARROW_DOWN,
                        ControlKey.HOME,
                        ControlKey.END,
                        ControlKey.KEY_Z);
    }

    @Test
    void aKeyThatIsDownCannotBecomeAShortcutByAModifierThatFollows() {
        GateBench bench = new GateBench().granted();
        bench.send(GateBench.key(ControlKey.KEY_W, true));
        assertThat(bench.send(GateBench.key(ControlKey.CONTROL_LEFT, true))).contains(DropReason.NOT_ALLOWED);
        assertThat(bench.sink.keys()).containsExactly(ControlKey.KEY_W);
    }

    @Test
    void aClickWithAModifierIsNotAllowedInWhateverOrder() {
        GateBench bench = new GateBench().granted();
        bench.send(GateBench.button(0, 0, true));
        assertThat(bench.send(GateBench.key(ControlKey.CONTROL_LEFT, true))).contains(DropReason.NOT_ALLOWED);
        bench.send(GateBench.button(0, 0, false));
        assertThat(bench.send(GateBench.key(ControlKey.SHIFT_LEFT, true))).isEmpty();
        assertThat(bench.send(GateBench.button(0, 0, true))).contains(DropReason.NOT_ALLOWED);
        assertThat(bench.send(GateBench.wheel(0, 0))).contains(DropReason.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(value = PointerButton.class, mode = Mode.EXCLUDE, names = "PRIMARY")
    void otherButtonsOpenTabsAndMenus(PointerButton button) {
        assertThat(policy.allows(Held.NOTHING.with(button, true))).isFalse();
    }

    @Test
    void aListWithAHoleIsNoPolicy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ControlPolicy(
                        Set.of(), Set.of(), Set.of(ControlKey.KEY_W), Set.of(), Set.of(PointerButton.PRIMARY)));
    }

    private Set<ControlKey> allowedWith(ControlKey... modifiers) {
        Held base = held(modifiers);
        return Arrays.stream(ControlKey.values())
                .filter(key -> !key.isModifier() && policy.allows(base.with(key, true)))
                .collect(Collectors.toSet());
    }

    private static Held held(ControlKey... keys) {
        return new Held(Stream.of(keys).collect(Collectors.toSet()), Set.of());
    }
}
