package io.yunchuang.signaling.protocol.control;

import java.util.List;

/** What a clerk does on the kiosk's shared screen. */
public sealed interface ControlEvent {
    /** Largest turn of the wheel in one event, in lines, either way. */
    float MAX_LINES = 100;

    /** Most points of one stroke. */
    int MAX_STROKE = 256;

    /** What changes the kiosk; needs a lease. */
    sealed interface Input extends ControlEvent {}

    /** What only shows something on the kiosk's page, or nothing at all; needs no lease. */
    sealed interface Mark extends ControlEvent {}

    /** The pointer is there. */
    record Move(ScreenPoint at) implements Input {}

    /** A button goes down or up there. */
    record Button(ScreenPoint at, PointerButton button, boolean down) implements Input {}

    /**
     * The wheel is turned there.
     *
     * @param dx lines to the right, −100 to 100
     * @param dy lines down, −100 to 100
     */
    record Wheel(ScreenPoint at, float dx, float dy) implements Input {
        public Wheel {
            requireLines(dx);
            requireLines(dy);
        }

        private static void requireLines(float lines) {
            if (!Float.isFinite(lines)) {
                throw new BadControlException(FrameFault.NUMBER_NOT_FINITE);
            }
            if (Math.abs(lines) > MAX_LINES) {
                throw new BadControlException(FrameFault.OUT_OF_RANGE);
            }
        }
    }

    /** A key goes down or up; down again without up is its repetition. */
    record Key(ControlKey key, boolean down) implements Input {}

    /** A whole text is put in, as an input method composed it. */
    record Text(ControlText text) implements Input {}

    /** The clerk points there. */
    record Point(ScreenPoint at) implements Mark {}

    /** The clerk draws: 2 to 256 points. Each piece of a longer line begins with the last point of the one before. */
    record Stroke(List<ScreenPoint> points) implements Mark {
        public Stroke {
            if (points.size() < 2 || points.size() > MAX_STROKE) {
                throw new BadControlException(FrameFault.STROKE_LENGTH_WRONG);
            }
            points = List.copyOf(points);
        }
    }

    /** Nothing: whoever gets it sends it back unchanged, so that the way can be measured. */
    record Ping() implements Mark {}
}
