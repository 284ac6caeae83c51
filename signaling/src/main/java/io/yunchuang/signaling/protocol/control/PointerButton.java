package io.yunchuang.signaling.protocol.control;

import java.util.Optional;

/** A button of the pointer, numbered as {@code MouseEvent.button} (UI Events). */
public enum PointerButton {
    PRIMARY(0),
    MIDDLE(1),
    SECONDARY(2);

    private final int number;

    PointerButton(int number) {
        this.number = number;
    }

    /** What stands for it in a frame. */
    public int number() {
        return number;
    }

    static Optional<PointerButton> numbered(int number) {
        return number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }
}
