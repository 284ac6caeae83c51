package io.yunchuang.signaling.protocol.control;

import java.util.Optional;

/** The types of frames; the number of one is its place here plus one, so new ones go to the end. */
enum FrameType {
    MOVE(true),
    BUTTON(true),
    WHEEL(true),
    KEY(true),
    TEXT(true),
    POINT(false),
    STROKE(false),
    PING(false);

    private final boolean leased;

    FrameType(boolean leased) {
        this.leased = leased;
    }

    boolean leased() {
        return leased;
    }

    int number() {
        return ordinal() + 1;
    }

    static Optional<FrameType> numbered(int number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
    }

    static FrameType of(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Move e -> MOVE;
            case ControlEvent.Button e -> BUTTON;
            case ControlEvent.Wheel e -> WHEEL;
            case ControlEvent.Key e -> KEY;
            case ControlEvent.Text e -> TEXT;
            case ControlEvent.Point e -> POINT;
            case ControlEvent.Stroke e -> STROKE;
            case ControlEvent.Ping e -> PING;
        };
    }
}
