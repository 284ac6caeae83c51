package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Touches the machine through {@link Robot}, on a thread of its own and one act after the other. Told from any thread.
 * One that falls far behind forgets what is waiting and lets everything go.
 */
public final class RobotInputSink implements InputSink {
    /** Lines that one step of a wheel scrolls, as desktops have it. */
    private static final float LINES_PER_STEP = 3;

    /** Two seconds' worth of the fastest sender. */
    private static final int MAX_WAITING = 1_000;

    private static final long CLOSE_SECONDS = 6;
    private static final System.Logger LOG = System.getLogger(RobotInputSink.class.getName());

    private final Fingers fingers;
    private final TextPaste paste;
    private final Set<PointerButton> buttons = EnumSet.noneOf(PointerButton.class);
    private final Set<ControlKey> keys = EnumSet.noneOf(ControlKey.class);
    /** Grows when what is waiting is forgotten; what was told before then is not done. */
    private final AtomicLong era = new AtomicLong();

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("input").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private float stepsRight;
    private float stepsDown;

    /**
     * For the screen of this session. First it lets go of whatever can be held, for a predecessor that crashed lets
     * nothing go.
     *
     * @param listener hears of every press
     * @throws AWTException when it may not be touched, or there is none
     */
    public RobotInputSink(PressListener listener) throws AWTException {
        this(listener, Optional.empty());
    }

    /**
     * The same with a pointer that this machine moves sooner than a robot does.
     *
     * @param pointer nobody else touches it from now on
     * @throws AWTException when the screen may not be touched, or there is none
     */
    public RobotInputSink(PressListener listener, Optional<Pointer> pointer) throws AWTException {
        Robot robot = new Robot();
        fingers = new Fingers(robot, pointer.orElseGet(() -> new RobotPointer(robot)), listener);
        paste = new TextPaste(fingers, Toolkit.getDefaultToolkit().getSystemClipboard());
        buttons.addAll(EnumSet.allOf(PointerButton.class));
        keys.addAll(EnumSet.allOf(ControlKey.class));
        releaseAll();
    }

    @Override
    public void move(Pixel to) {
        tell(() -> fingers.move(to));
    }

    @Override
    public void press(PointerButton button) {
        tell(() -> {
            buttons.add(button);
            fingers.press(button);
        });
    }

    @Override
    public void release(PointerButton button) {
        tell(() -> letGo(button));
    }

    @Override
    public void scroll(float linesRight, float linesDown) {
        tell(() -> {
            stepsRight = turn(stepsRight + linesRight / LINES_PER_STEP, true);
            stepsDown = turn(stepsDown + linesDown / LINES_PER_STEP, false);
        });
    }

    @Override
    public void press(ControlKey key) {
        long told = era.get();
        tell(() -> {
            if (keys.stream().anyMatch(ControlKey::isControl)) {
                // It may copy or paste, and that must be what the clipboard really holds.
                paste.awaitFree(() -> told != era.get());
            }
            if (told == era.get()) {
                keys.add(key);
                fingers.press(RobotKeys.codeOf(key));
            }
        });
    }

    @Override
    public void release(ControlKey key) {
        tell(() -> letGo(key));
    }

    @Override
    public void commit(ControlText text) {
        long told = era.get();
        tell(() -> {
            paste.commit(text.value(), () -> told != era.get());
            lookAfterClipboard();
        });
    }

    @Override
    public void releaseAll() {
        era.incrementAndGet();
        tell(() -> {
            stepsRight = 0;
            stepsDown = 0;
            List.copyOf(buttons).forEach(button -> attempt(() -> letGo(button)));
            List.copyOf(keys).forEach(key -> attempt(() -> letGo(key)));
        });
    }

    /** Waits until everything is let go and the clipboard holds what it held. */
    @Override
    public void close() {
        releaseAll();
        thread.execute(() -> attempt(() -> paste.awaitFree(() -> false)));
        thread.execute(() -> attempt(fingers::settle));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The machine's input does not answer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Act act) {
        long told = era.get();
        thread.execute(() -> {
            if (told == era.get()) {
                attempt(act);
            }
        });
        if (thread.getQueue().size() > MAX_WAITING && told == era.get()) {
            releaseAll();
        }
    }

    /** One that fails, such as a key that the machine's keyboard does not have, must not hinder the next ones. */
    private static void attempt(Act act) {
        try {
            act.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Its message could quote what was typed.
            LOG.log(System.Logger.Level.WARNING, "The machine did not take an input: " + e.getClass());
        }
    }

    /** Until the clipboard holds again what it held, among everything else that is done. */
    private void lookAfterClipboard() {
        if (!paste.isFree()) {
            thread.schedule(() -> attempt(this::lookAfterClipboard), TextPaste.LOOK_EVERY, TimeUnit.MILLISECONDS);
        }
    }

    private void letGo(PointerButton button) {
        if (buttons.remove(button)) {
            fingers.release(button);
        }
    }

    private void letGo(ControlKey key) {
        if (keys.remove(key)) {
            fingers.release(RobotKeys.codeOf(key));
        }
    }

    /** Turns the wheel by whole steps and gives back the rest. Sideways is Shift with the wheel, as in browsers. */
    private float turn(float steps, boolean sideways) {
        int whole = (int) steps;
        if (whole != 0 && sideways) {
            fingers.press(KeyEvent.VK_SHIFT);
            fingers.turnWheel(whole);
            fingers.release(KeyEvent.VK_SHIFT);
        } else if (whole != 0) {
            fingers.turnWheel(whole);
        }
        return steps - whole;
    }

    @FunctionalInterface
    private interface Act {
        void run() throws InterruptedException;
    }
}
