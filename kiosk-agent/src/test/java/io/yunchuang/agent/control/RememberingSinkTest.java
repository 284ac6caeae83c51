package io.yunchuang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.remotecontrol.input.RecordingInputSink;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Clicked;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Typed;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RememberingSinkTest {
    @TempDir
    private Path place;

    @Test
    void whatADeadAgentHasLeftPressedIsLetGoFirst() {
        RememberingSink killed = sink(new RecordingInputSink());
        killed.press(ControlKey.SHIFT_LEFT);
        killed.press(ControlKey.KEY_A);
        killed.release(ControlKey.KEY_A);
        killed.press(PointerButton.PRIMARY);

        RecordingInputSink machine = new RecordingInputSink();
        sink(machine);
        assertThat(machine.acts())
                .containsExactly(new Typed(ControlKey.SHIFT_LEFT, false), new Clicked(PointerButton.PRIMARY, false));

        RecordingInputSink afterwards = new RecordingInputSink();
        sink(afterwards);
        assertThat(afterwards.acts()).isEmpty();
    }

    @Test
    void whatWasLetGoIsNotLetGoAgain() {
        RememberingSink sink = sink(new RecordingInputSink());
        sink.press(ControlKey.SHIFT_LEFT);
        sink.press(PointerButton.PRIMARY);
        sink.releaseAll();
        RecordingInputSink machine = new RecordingInputSink();
        sink(machine);
        assertThat(machine.acts()).isEmpty();
    }

    @Test
    void everythingThatCanBePressedAtOnceIsRemembered() {
        RememberingSink killed = sink(new RecordingInputSink());
        Arrays.stream(ControlKey.values()).forEach(killed::press);
        Arrays.stream(PointerButton.values()).forEach(killed::press);
        RecordingInputSink machine = new RecordingInputSink();
        sink(machine);
        assertThat(machine.acts()).hasSize(ControlKey.values().length + PointerButton.values().length);
    }

    @Test
    void aFileThatWasCutShortDoesNoHarm() throws IOException {
        Files.writeString(place.resolve("held"), "key SHIFT_LEFT\nkey KEY_\nbut");
        RecordingInputSink machine = new RecordingInputSink();
        sink(machine);
        assertThat(machine.acts()).containsExactly(new Typed(ControlKey.SHIFT_LEFT, false));
    }

    private RememberingSink sink(RecordingInputSink machine) {
        return new RememberingSink(machine, place.resolve("held"), new OwnMoves(() -> 0));
    }
}
