package io.yunchuang.remotecontrol.control;

import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.Masks;
import io.yunchuang.remotecontrol.screen.PointerMapper;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.util.Optional;

/** Carries out what the gate lets through, as far as policy, scope and masks allow, and knows what it holds. */
final class Hands {
    private static final Optional<DropReason> DONE = Optional.empty();

    private final ControlPolicy policy;
    private final InputSink sink;
    private PointerMapper mapper;
    private Masks masks = Masks.NONE;
    private ScreenPoint pointer = new ScreenPoint(0, 0);
    private Held held = Held.NOTHING;

    Hands(ControlPolicy policy, ScreenGeometry screen, InputSink sink) {
        this.policy = policy;
        this.mapper = new PointerMapper(screen);
        this.sink = sink;
    }

    /** Does it, or says why not. */
    Optional<DropReason> apply(ControlEvent.Input event, ControlScope scope) {
        return switch (event) {
            case ControlEvent.Move e -> move(e.at());
            case ControlEvent.Button e -> e.down() ? press(e.at(), e.button()) : release(e.at(), e.button());
            case ControlEvent.Wheel e -> scroll(e);
            case ControlEvent.Key e -> inScope(scope) ? key(e.key(), e.down()) : drop(DropReason.OUT_OF_SCOPE);
            case ControlEvent.Text e -> inScope(scope) ? commit(e) : drop(DropReason.OUT_OF_SCOPE);
        };
    }

    /** Whether it only lets something go: such an event may always pass, for otherwise it would stay pressed. */
    boolean letsGo(ControlEvent.Input event) {
        return switch (event) {
            case ControlEvent.Button e -> !e.down() && held.buttons().contains(e.button());
            case ControlEvent.Key e -> !e.down() && held.keys().contains(e.key());
            case ControlEvent.Move e -> false;
            case ControlEvent.Wheel e -> false;
            case ControlEvent.Text e -> false;
        };
    }

    /** Lets everything go and forgets what is not done yet. */
    void letGo() {
        held = Held.NOTHING;
        sink.releaseAll();
    }

    void resize(ScreenGeometry screen) {
        if (!mapper.screen().equals(screen)) {
            letGo();
            mapper = new PointerMapper(screen);
        }
    }

    void hide(Masks next) {
        masks = next;
        if (!held.buttons().isEmpty() && masks.hide(pointer)) {
            letGo();
        }
    }

    private Optional<DropReason> move(ScreenPoint at) {
        if (!held.buttons().isEmpty() && masks.hide(at)) {
            return drop(DropReason.MASKED);
        }
        go(at);
        return DONE;
    }

    private Optional<DropReason> press(ScreenPoint at, PointerButton button) {
        Held next = held.with(button, true);
        if (!policy.allows(next)) {
            return drop(DropReason.NOT_ALLOWED);
        }
        if (masks.hide(at)) {
            return drop(DropReason.MASKED);
        }
        go(at);
        sink.press(button);
        held = next;
        return DONE;
    }

    /** What was pressed outside a mask is let go outside it, where the pointer was last. */
    private Optional<DropReason> release(ScreenPoint at, PointerButton button) {
        if (!held.buttons().contains(button)) {
            return drop(DropReason.NOT_HELD);
        }
        if (!masks.hide(at)) {
            go(at);
        }
        sink.release(button);
        held = held.with(button, false);
        return DONE;
    }

    private Optional<DropReason> scroll(ControlEvent.Wheel event) {
        if (!policy.allowsWheel(held)) {
            return drop(DropReason.NOT_ALLOWED);
        }
        if (masks.hide(event.at())) {
            return drop(DropReason.MASKED);
        }
        go(event.at());
        sink.scroll(event.dx(), event.dy());
        return DONE;
    }

    private Optional<DropReason> key(ControlKey key, boolean down) {
        if (!down && !held.keys().contains(key)) {
            return drop(DropReason.NOT_HELD);
        }
        Held next = held.with(key, down);
        if (down && !policy.allows(next)) {
            return drop(DropReason.NOT_ALLOWED);
        }
        if (down) {
            sink.press(key);
        } else {
            sink.release(key);
        }
        held = next;
        return DONE;
    }

    /** Keys that are down would mix with those that put the text in. */
    private Optional<DropReason> commit(ControlEvent.Text event) {
        held.keys().forEach(sink::release);
        held = held.withoutKeys();
        sink.commit(event.text());
        return DONE;
    }

    private void go(ScreenPoint at) {
        sink.move(mapper.pixel(at));
        pointer = at;
    }

    private static boolean inScope(ControlScope scope) {
        return switch (scope) {
            case POINTER -> false;
            case POINTER_AND_KEYBOARD -> true;
        };
    }

    private static Optional<DropReason> drop(DropReason reason) {
        return Optional.of(reason);
    }
}
