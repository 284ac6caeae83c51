package io.yunchuang.signaling.protocol.control;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys that can be sent at all, by {@code KeyboardEvent.code} (UI Events KeyboardEvent code Values): a key that is
 * not here, such as Alt, Meta, ContextMenu and F1 to F24, has no number and cannot reach a kiosk. What the number pad
 * types is sent as text. Numbers never change and are never used again; the pages' table is generated from here.
 */
public enum ControlKey {
    KEY_A(1, "KeyA"),
    KEY_B(2, "KeyB"),
    KEY_C(3, "KeyC"),
    KEY_D(4, "KeyD"),
    KEY_E(5, "KeyE"),
    KEY_F(6, "KeyF"),
    KEY_G(7, "KeyG"),
    KEY_H(8, "KeyH"),
    KEY_I(9, "KeyI"),
    KEY_J(10, "KeyJ"),
    KEY_K(11, "KeyK"),
    KEY_L(12, "KeyL"),
    KEY_M(13, "KeyM"),
    KEY_N(14, "KeyN"),
    KEY_O(15, "KeyO"),
    KEY_P(16, "KeyP"),
    KEY_Q(17, "KeyQ"),
    KEY_R(18, "KeyR"),
    KEY_S(19, "KeyS"),
    KEY_T(20, "KeyT"),
    KEY_U(21, "KeyU"),
    KEY_V(22, "KeyV"),
    KEY_W(23, "KeyW"),
    KEY_X(24, "KeyX"),
    KEY_Y(25, "KeyY"),
    KEY_Z(26, "KeyZ"),
    DIGIT_0(27, "Digit0"),
    DIGIT_1(28, "Digit1"),
    DIGIT_2(29, "Digit2"),
    DIGIT_3(30, "Digit3"),
    DIGIT_4(31, "Digit4"),
    DIGIT_5(32, "Digit5"),
    DIGIT_6(33, "Digit6"),
    DIGIT_7(34, "Digit7"),
    DIGIT_8(35, "Digit8"),
    DIGIT_9(36, "Digit9"),
    MINUS(37, "Minus"),
    EQUAL(38, "Equal"),
    BRACKET_LEFT(39, "BracketLeft"),
    BRACKET_RIGHT(40, "BracketRight"),
    BACKSLASH(41, "Backslash"),
    SEMICOLON(42, "Semicolon"),
    QUOTE(43, "Quote"),
    BACKQUOTE(44, "Backquote"),
    COMMA(45, "Comma"),
    PERIOD(46, "Period"),
    SLASH(47, "Slash"),
    SPACE(48, "Space"),
    ENTER(49, "Enter"),
    TAB(50, "Tab"),
    BACKSPACE(51, "Backspace"),
    DELETE(52, "Delete"),
    ESCAPE(53, "Escape"),
    ARROW_LEFT(54, "ArrowLeft"),
    ARROW_RIGHT(55, "ArrowRight"),
    ARROW_UP(56, "ArrowUp"),
    ARROW_DOWN(57, "ArrowDown"),
    HOME(58, "Home"),
    END(59, "End"),
    PAGE_UP(60, "PageUp"),
    PAGE_DOWN(61, "PageDown"),
    SHIFT_LEFT(62, "ShiftLeft"),
    SHIFT_RIGHT(63, "ShiftRight"),
    CONTROL_LEFT(64, "ControlLeft"),
    CONTROL_RIGHT(65, "ControlRight");

    private static final Map<Integer, ControlKey> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ControlKey::number, Function.identity()));

    private final int number;
    private final String code;

    ControlKey(int number, String code) {
        this.number = number;
        this.code = code;
    }

    /** What stands for it in a frame, 1 to 255. */
    public int number() {
        return number;
    }

    /** Its {@code KeyboardEvent.code}. */
    public String code() {
        return code;
    }

    /** Whether it is Shift. */
    public boolean isShift() {
        return this == SHIFT_LEFT || this == SHIFT_RIGHT;
    }

    /** Whether it is Control. */
    public boolean isControl() {
        return this == CONTROL_LEFT || this == CONTROL_RIGHT;
    }

    /** Whether it only changes what other keys do. */
    public boolean isModifier() {
        return isShift() || isControl();
    }

    static Optional<ControlKey> numbered(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
