package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be pressed at one time: a list of what is allowed, everything else is not. A key that is down repeats itself
 * with the modifiers of the moment, so not presses are judged but all that would be down together; hence what is
 * allowed with a modifier must be allowed without it, too.
 *
 * @param plain keys without modifier
 * @param withShift keys with Shift
 * @param withControl keys with Control
 * @param withBoth keys with Control and Shift
 * @param buttons buttons of the pointer; with a modifier none, for Control and Shift open what is clicked elsewhere
 */
public record ControlPolicy(
        Set<ControlKey> plain,
        Set<ControlKey> withShift,
        Set<ControlKey> withControl,
        Set<ControlKey> withBoth,
        Set<PointerButton> buttons) {
    private static final Set<ControlKey> MOVING_BY_WORDS = Set.of(
            ControlKey.ARROW_LEFT,
            ControlKey.ARROW_RIGHT,
            ControlKey.ARROW_UP,
            ControlKey.ARROW_DOWN,
            ControlKey.HOME,
            ControlKey.END);

    public ControlPolicy {
        plain = Set.copyOf(plain);
        withShift = Set.copyOf(withShift);
        withControl = Set.copyOf(withControl);
        withBoth = Set.copyOf(withBoth);
        buttons = Set.copyOf(buttons);
        boolean closed = plain.containsAll(withShift)
                && plain.containsAll(withControl)
                && withShift.containsAll(withBoth)
                && withControl.containsAll(withBoth);
        if (!closed) {
            throw new IllegalArgumentException("a key is allowed with a modifier and not without it");
        }
    }

    /**
     * For a kiosk's browser: typing, moving, selecting, and Control with A C V X Z Y. Shift+Escape (the browser's task
     * manager) and Shift+Enter (a link in a new window) are not typing; neither is Control+Shift+Delete (the browser's
     * data). The middle and the secondary button open tabs and menus.
     */
    public static ControlPolicy kiosk() {
        Set<ControlKey> plain = Arrays.stream(ControlKey.values())
                .filter(key -> !key.isModifier())
                .collect(Collectors.toUnmodifiableSet());
        return new ControlPolicy(
                plain,
                without(plain, ControlKey.ESCAPE, ControlKey.ENTER),
                with(
                        MOVING_BY_WORDS,
                        ControlKey.BACKSPACE,
                        ControlKey.DELETE,
                        ControlKey.KEY_A,
                        ControlKey.KEY_C,
                        ControlKey.KEY_V,
                        ControlKey.KEY_X,
                        ControlKey.KEY_Y,
                        ControlKey.KEY_Z),
                with(MOVING_BY_WORDS, ControlKey.KEY_Z),
                Set.of(PointerButton.PRIMARY));
    }

    /** Whether all this may be down together. */
    boolean allows(Held held) {
        boolean modified = held.shift() || held.control();
        return keysWith(held).containsAll(ordinary(held.keys()))
                && buttons.containsAll(held.buttons())
                && (held.buttons().isEmpty() || !modified);
    }

    /** Whether the wheel may be turned meanwhile: with Control it would enlarge the page. */
    boolean allowsWheel(Held held) {
        return !held.shift() && !held.control();
    }

    private Set<ControlKey> keysWith(Held held) {
        if (held.control()) {
            return held.shift() ? withBoth : withControl;
        }
        return held.shift() ? withShift : plain;
    }

    private static Set<ControlKey> ordinary(Set<ControlKey> keys) {
        return keys.stream().filter(key -> !key.isModifier()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ControlKey> with(Set<ControlKey> keys, ControlKey... more) {
        EnumSet<ControlKey> all = EnumSet.copyOf(keys);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<ControlKey> without(Set<ControlKey> keys, ControlKey... fewer) {
        EnumSet<ControlKey> rest = EnumSet.copyOf(keys);
        rest.removeAll(Set.of(fewer));
        return rest;
    }
}
