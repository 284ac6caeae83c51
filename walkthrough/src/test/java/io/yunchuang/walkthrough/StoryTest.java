package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.walkthrough.Browsers.Appearance;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main story on the built server, with real media between real browsers, and a look at every screen on the way. */
class StoryTest {
    @TempDir
    Path data;

    @Test
    void a_citizen_calls_a_clerk_answers_and_the_counter_takes_over() {
        try (RunningServer server = RunningServer.start(Path.of(System.getProperty("yunchuang.server")), data);
                Browsers browsers =
                        Browsers.forServer(server.address(), Appearance.HIDDEN).withCalmCameras()) {
            ScreenInspector inspector = new ScreenInspector();
            new Story(browsers, "yunchuang-demo", 1, inspector).play();
            assertThat(inspector.findings()).isEmpty();
        }
    }
}
