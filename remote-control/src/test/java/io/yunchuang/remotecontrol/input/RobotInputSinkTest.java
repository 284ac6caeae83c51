package io.yunchuang.remotecontrol.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Control reaches a program that knows nothing of it: a real screen, a window manager, a window, all of them our own. */
@TestInstance(Lifecycle.PER_CLASS)
final class RobotInputSinkTest {
    private String display = "";
    private OtherProgram screen;
    private OtherProgram windowManager;
    private OtherProgram window;
    private OtherProgram gate;
    private LeaseId lease;
    private long sequence;

    @BeforeAll
    void openAWindowOnAScreenOfItsOwn() throws Exception {
        assumeTrue(OtherProgram.exists("Xvfb"), "Xvfb is not installed");
        assumeTrue(OtherProgram.exists("openbox"), "openbox is not installed");
        screen = OtherProgram.start(
                "", "Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset");
        display = ":" + screen.await(line -> line.matches("[0-9]+"));
        windowManager = OtherProgram.start(display, "openbox", "--sm-disable", "--startup", "echo running");
        windowManager.await("running");
        window = OtherProgram.java(display, TargetWindow.class);
        window.await("READY");
        gate = OtherProgram.java(display, GateProgram.class);
        gate.await("ready");
    }

    @AfterAll
    void endEverythingStarted() throws Exception {
        for (OtherProgram program : new OtherProgram[] {gate, window, windowManager, screen}) {
            if (program != null) {
                program.close();
            }
        }
    }

    @BeforeEach
    void grantALease() throws Exception {
        grantALease(gate);
    }

    private void grantALease(OtherProgram gate) throws Exception {
        lease = LeaseId.random();
        gate.tell("grant " + lease.value());
        gate.await("granted true");
        sequence = 0;
    }

    @Test
    void aClickLandsWhereItWasMeant() throws Exception {
        send(button(0.5f, 0.5f, true));
        window.await("BUTTON 1 DOWN 400 300");
        send(button(0.5f, 0.5f, false));
        window.await("BUTTON 1 UP");
        revoke();
    }

    @Test
    void aWheelScrollsDownAndSideways() throws Exception {
        send(new ControlEvent.Wheel(new ScreenPoint(0.4f, 0.4f), 0, 3));
        window.await("WHEEL 1");
        send(new ControlEvent.Wheel(new ScreenPoint(0.4f, 0.4f), -6, 0));
        window.await("WHEEL -1 SIDEWAYS");
        revoke();
    }

    @Test
    void aWholeTextIsPutInAndTheClipboardKeepsWhatItHeld() throws Exception {
        window.tell("copy 群众自己复制的内容");
        window.await("COPIED");
        send(new ControlEvent.Text(new ControlText("上海市松江区😀\n𠮷")));
        window.await(line -> line.startsWith("TEXT ") && line.endsWith("上海市松江区😀⏎𠮷"));
        send(key(ControlKey.CONTROL_LEFT, true));
        type(ControlKey.KEY_V);
        send(key(ControlKey.CONTROL_LEFT, false));
        window.await(line -> line.endsWith("𠮷群众自己复制的内容"));
        window.tell("clipboard");
        window.await("CLIPBOARD 群众自己复制的内容");
        revoke();
    }

    @Test
    void keysTypeAndSelectAll() throws Exception {
        type(ControlKey.KEY_B);
        window.await(line -> line.endsWith("b"));
        send(key(ControlKey.CONTROL_LEFT, true));
        type(ControlKey.KEY_A);
        send(key(ControlKey.CONTROL_LEFT, false));
        type(ControlKey.DELETE);
        window.await("TEXT ");
        revoke();
    }

    @Test
    void theEndOfTheLeaseLetsKeysAndButtonsGo() throws Exception {
        send(button(0.4f, 0.4f, true));
        window.await(line -> line.startsWith("BUTTON 1 DOWN"));
        send(key(ControlKey.ARROW_LEFT, true));
        window.await("KEY Left DOWN");
        revoke();
        window.await("BUTTON 1 UP");
        window.await("KEY Left UP");
        assertThat(answerTo(key(ControlKey.ARROW_LEFT, true))).isEqualTo("dropped ENDED_LEASE");
    }

    @Test
    void whatWasToldBeforeTheEndAndIsNotDoneYetIsForgotten() throws Exception {
        for (int text = 0; text < 20; text++) {
            send(new ControlEvent.Text(new ControlText("late" + text + "\n")));
        }
        revoke();
        grantALease();
        send(new ControlEvent.Text(new ControlText("afterwards")));
        String all = window.await(line -> line.endsWith("afterwards"));
        assertThat(all).doesNotContain("late19");
        revoke();
    }

    @Test
    void whatACrashHasLeftPressedIsLetGoByTheNextStart() throws Exception {
        OtherProgram crashing = OtherProgram.java(display, GateProgram.class);
        crashing.await("ready");
        grantALease(crashing);
        assertThat(answerTo(crashing, key(ControlKey.SHIFT_LEFT, true))).isEqualTo("done");
        window.await("KEY Shift DOWN");
        crashing.kill();
        try (OtherProgram next = OtherProgram.java(display, GateProgram.class)) {
            next.await("ready");
            window.await("KEY Shift UP");
        }
    }

    private void type(ControlKey key) throws Exception {
        send(key(key, true));
        send(key(key, false));
    }

    private void send(ControlEvent.Input event) throws Exception {
        assertThat(answerTo(event)).isEqualTo("done");
    }

    private String answerTo(ControlEvent.Input event) throws Exception {
        return answerTo(gate, event);
    }

    private String answerTo(OtherProgram gate, ControlEvent.Input event) throws Exception {
        byte[] frame = ControlCodec.write(new ControlFrame.Leased(lease, sequence++, 0, event));
        gate.tell("frame " + HexFormat.of().formatHex(frame));
        return gate.await(line -> line.equals("done") || line.startsWith("dropped"));
    }

    private void revoke() throws Exception {
        gate.tell("revoke");
        gate.await("ended REVOKED");
        gate.await("revoked");
    }

    private static ControlEvent.Input button(float x, float y, boolean down) {
        return new ControlEvent.Button(new ScreenPoint(x, y), PointerButton.PRIMARY, down);
    }

    private static ControlEvent.Input key(ControlKey key, boolean down) {
        return new ControlEvent.Key(key, down);
    }
}
