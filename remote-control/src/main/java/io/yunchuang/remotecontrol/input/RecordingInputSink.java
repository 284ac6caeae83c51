package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * SIMULATED: touches no machine and writes down what it would do. For tests of this module and of those that use it; not
 * thread-safe.
 */
public final class RecordingInputSink implements InputSink {
    /** Something done. */
    public sealed interface Act {}

    /** The pointer was moved. */
    public record Moved(Pixel to) implements Act {}

    /** A button went down or up. */
    public record Clicked(PointerButton button, boolean down) implements Act {}

    /** The wheel was turned. */
    public record Scrolled(float linesRight, float linesDown) implements Act {}

    /** A key went down or up. */
    public record Typed(ControlKey key, boolean down) implements Act {}

    /** A text was put in. */
    public record Committed(ControlText text) implements Act {}

    private final List<Act> acts = new ArrayList<>();
    private final Set<PointerButton> buttons = EnumSet.noneOf(PointerButton.class);
    private final Set<ControlKey> keys = EnumSet.noneOf(ControlKey.class);
    private boolean closed;

    /** Everything done so far, in order; grows with what is done. */
    public List<Act> acts() {
        return Collections.unmodifiableList(acts);
    }

    /** Buttons that are down at any time. */
    public Set<PointerButton> buttons() {
        return Collections.unmodifiableSet(buttons);
    }

    /** Keys that are down at any time. */
    public Set<ControlKey> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void move(Pixel to) {
        record(new Moved(to));
    }

    @Override
    public void press(PointerButton button) {
        buttons.add(button);
        record(new Clicked(button, true));
    }

    @Override
    public void release(PointerButton button) {
        buttons.remove(button);
        record(new Clicked(button, false));
    }

    @Override
    public void scroll(float linesRight, float linesDown) {
        record(new Scrolled(linesRight, linesDown));
    }

    @Override
    public void press(ControlKey key) {
        keys.add(key);
        record(new Typed(key, true));
    }

    @Override
    public void release(ControlKey key) {
        keys.remove(key);
        record(new Typed(key, false));
    }

    @Override
    public void commit(ControlText text) {
        record(new Committed(text));
    }

    @Override
    public void releaseAll() {
        List.copyOf(buttons).forEach(this::release);
        List.copyOf(keys).forEach(this::release);
    }

    @Override
    public void close() {
        releaseAll();
        closed = true;
    }

    private void record(Act act) {
        if (!closed) {
            acts.add(act);
        }
    }
}
