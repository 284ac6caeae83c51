package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes down what is pressed before it is, so that nothing stays pressed when the agent is killed, and remembers where it
 * has put the pointer. Told from one thread.
 */
public final class RememberingSink implements InputSink {
    private final InputSink machine;
    private final HeldFile file;
    private final OwnMoves moves;
    private final Set<ControlKey> keys = EnumSet.noneOf(ControlKey.class);
    private final Set<PointerButton> buttons = EnumSet.noneOf(PointerButton.class);

    /**
     * Lets go first what an agent before this one has left pressed.
     *
     * @param held where it is written down
     * @param moves hears of every move of ours
     */
    public RememberingSink(InputSink machine, Path held, OwnMoves moves) {
        this.machine = machine;
        this.file = new HeldFile(held);
        this.moves = moves;
        file.release(machine);
    }

    @Override
    public void move(Pixel to) {
        moves.willBeAt(to);
        machine.move(to);
    }

    @Override
    public void press(PointerButton button) {
        if (buttons.add(button)) {
            file.write(keys, buttons);
        }
        machine.press(button);
    }

    @Override
    public void release(PointerButton button) {
        machine.release(button);
        if (buttons.remove(button)) {
            file.write(keys, buttons);
        }
    }

    @Override
    public void scroll(float linesRight, float linesDown) {
        machine.scroll(linesRight, linesDown);
    }

    @Override
    public void press(ControlKey key) {
        if (keys.add(key)) {
            file.write(keys, buttons);
        }
        machine.press(key);
    }

    @Override
    public void release(ControlKey key) {
        machine.release(key);
        if (keys.remove(key)) {
            file.write(keys, buttons);
        }
    }

    @Override
    public void commit(ControlText text) {
        machine.commit(text);
    }

    @Override
    public void releaseAll() {
        machine.releaseAll();
        boolean held = !keys.isEmpty() || !buttons.isEmpty();
        keys.clear();
        buttons.clear();
        if (held) {
            file.write(keys, buttons);
        }
    }

    @Override
    public void close() {
        releaseAll();
        machine.close();
    }
}
