package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.util.EnumSet;
import java.util.Set;

/** What is, or would be, pressed at one time. */
record Held(Set<ControlKey> keys, Set<PointerButton> buttons) {
    static final Held NOTHING = new Held(Set.of(), Set.of());

    Held {
        keys = Set.copyOf(keys);
        buttons = Set.copyOf(buttons);
    }

    Held with(ControlKey key, boolean down) {
        EnumSet<ControlKey> next = EnumSet.noneOf(ControlKey.class);
        next.addAll(keys);
        if (down) {
            next.add(key);
        } else {
            next.remove(key);
        }
        return new Held(next, buttons);
    }

    Held with(PointerButton button, boolean down) {
        EnumSet<PointerButton> next = EnumSet.noneOf(PointerButton.class);
        next.addAll(buttons);
        if (down) {
            next.add(button);
        } else {
            next.remove(button);
        }
        return new Held(keys, next);
    }

    Held withoutKeys() {
        return new Held(Set.of(), buttons);
    }

    boolean isNothing() {
        return keys.isEmpty() && buttons.isEmpty();
    }

    boolean shift() {
        return keys.stream().anyMatch(ControlKey::isShift);
    }

    boolean control() {
        return keys.stream().anyMatch(ControlKey::isControl);
    }
}
