package io.yunchuang.remotecontrol.input;

import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;

/** What {@link java.awt.Robot} calls keys and buttons, for a keyboard of the United States' layout. */
final class RobotKeys {
    private RobotKeys() {}

    static int maskOf(PointerButton button) {
        return switch (button) {
            case PRIMARY -> InputEvent.BUTTON1_DOWN_MASK;
            case MIDDLE -> InputEvent.BUTTON2_DOWN_MASK;
            case SECONDARY -> InputEvent.BUTTON3_DOWN_MASK;
        };
    }

    static int codeOf(ControlKey key) {
        return switch (key) {
            case KEY_A, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I, KEY_J, KEY_K, KEY_L, KEY_M ->
                KeyEvent.VK_A + key.ordinal() - ControlKey.KEY_A.ordinal();
            case KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R, KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z ->
                KeyEvent.VK_A + key.ordinal() - ControlKey.KEY_A.ordinal();
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 ->
                KeyEvent.VK_0 + key.ordinal() - ControlKey.DIGIT_0.ordinal();
            case MINUS -> KeyEvent.VK_MINUS;
            case EQUAL -> KeyEvent.VK_EQUALS;
            case BRACKET_LEFT -> KeyEvent.VK_OPEN_BRACKET;
            case BRACKET_RIGHT -> KeyEvent.VK_CLOSE_BRACKET;
            case BACKSLASH -> KeyEvent.VK_BACK_SLASH;
            case SEMICOLON -> KeyEvent.VK_SEMICOLON;
            case QUOTE -> KeyEvent.VK_QUOTE;
            case BACKQUOTE -> KeyEvent.VK_BACK_QUOTE;
            case COMMA -> KeyEvent.VK_COMMA;
            case PERIOD -> KeyEvent.VK_PERIOD;
            case SLASH -> KeyEvent.VK_SLASH;
            case SPACE -> KeyEvent.VK_SPACE;
            case ENTER -> KeyEvent.VK_ENTER;
            case TAB -> KeyEvent.VK_TAB;
            case BACKSPACE -> KeyEvent.VK_BACK_SPACE;
            case DELETE -> KeyEvent.VK_DELETE;
            case ESCAPE -> KeyEvent.VK_ESCAPE;
            case ARROW_LEFT -> KeyEvent.VK_LEFT;
            case ARROW_RIGHT -> KeyEvent.VK_RIGHT;
            case ARROW_UP -> KeyEvent.VK_UP;
            case ARROW_DOWN -> KeyEvent.VK_DOWN;
            case HOME -> KeyEvent.VK_HOME;
            case END -> KeyEvent.VK_END;
            case PAGE_UP -> KeyEvent.VK_PAGE_UP;
            case PAGE_DOWN -> KeyEvent.VK_PAGE_DOWN;
            // Robot has one code for both; which of the two is down makes no difference to what is allowed.
            case SHIFT_LEFT, SHIFT_RIGHT -> KeyEvent.VK_SHIFT;
            case CONTROL_LEFT, CONTROL_RIGHT -> KeyEvent.VK_CONTROL;
        };
    }
}
