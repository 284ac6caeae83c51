package io.yunchuang.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The probe of a virtual window as it stands at a site: the program and the unseen Chromium that it starts. It has no screen. */
public final class ProbeMachine implements AutoCloseable {
    /** A container's user is root, and so it has no sandbox. */
    private static final String BROWSER_FLAGS = "--no-sandbox,--test-type";

    private final Process watchdog;

    private ProbeMachine(Process watchdog) {
        this.watchdog = watchdog;
    }

    /**
     * Switches the machine on.
     *
     * @param classPath of the built agent, which is the probe's program, too
     * @param server where the pages are
     * @param enrolmentCode a one-time code for the probe of the window
     * @param data where it keeps its credential and the browser its profile
     */
    public static ProbeMachine switchOn(String classPath, URI server, String enrolmentCode, Path data) {
        try {
            Files.createDirectories(data);
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    classPath,
                    "io.yunchuang.agent.agent.Watchdog",
                    "--probe",
                    "--enrol",
                    enrolmentCode);
            // Whatever this machine has: a site's has none.
            builder.environment().remove("DISPLAY");
            builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            builder.environment().put("YUNCHUANG_AGENT_SERVER", ManagerDesk.origin(server));
            builder.environment().put("YUNCHUANG_AGENT_DATA_DIR", data.toString());
            builder.environment()
                    .put("YUNCHUANG_AGENT_BROWSER", Chromium.program().toString());
            builder.environment().put("YUNCHUANG_AGENT_BROWSER_FLAGS", BROWSER_FLAGS);
            return new ProbeMachine(builder.inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Switches the machine off. */
    @Override
    public void close() {
        watchdog.destroy();
        watchdog.onExit().join();
    }
}
