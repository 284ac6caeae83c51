package io.yunchuang.walkthrough;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The jitsi-videobridge at {@link #ADDRESS}. It runs already, or {@link #COMMAND} says how to run it: then it is there at the
 * beginning of each test, whatever the one before has done to it, and ends with the last. There may be a second one.
 */
final class RealBridge implements BeforeEachCallback, AfterAllCallback {
    static final String ADDRESS = "YUNCHUANG_JVB_URL";
    static final String COMMAND = "YUNCHUANG_JVB_COMMAND";
    static final String SECOND_ADDRESS = "YUNCHUANG_JVB_SECOND_URL";
    static final String SECOND_COMMAND = "YUNCHUANG_JVB_SECOND_COMMAND";

    private final String name;
    private final BridgeControl control;
    private final Optional<Videobridge> own;

    private RealBridge(String name, BridgeControl control, Optional<Videobridge> own) {
        this.name = name;
        this.control = control;
        this.own = own;
    }

    static RealBridge fromEnvironment() {
        return named("LIVE", ADDRESS, COMMAND);
    }

    /** The one beside it. */
    static RealBridge second() {
        return named("SECOND", SECOND_ADDRESS, SECOND_COMMAND);
    }

    private static RealBridge named(String name, String addressed, String commanded) {
        URI address = URI.create(environment(addressed).orElse(""));
        Path log = Path.of("target", "videobridge-" + name.toLowerCase(Locale.ROOT) + ".log");
        Optional<Videobridge> own = environment(commanded)
                .map(command -> new Videobridge(List.of(command.strip().split("\\s+")), address, log));
        return new RealBridge(name, new BridgeControl(address), own);
    }

    /**
     * What a server must be told to find it, as environment variables. It is to be patient: everybody's browsers beside it leave
     * the bridge and the server less of one machine than each has in a centre, and whether pages are served in time, they notice
     * themselves.
     */
    Map<String, String> settings() {
        return Map.of(
                "YUNCHUANG_BRIDGE_AT_" + name + "_URL",
                control.address().toString(),
                "YUNCHUANG_BRIDGE_LOOK_TIME",
                "5s",
                "YUNCHUANG_BRIDGE_ANSWER_TIME",
                "15s");
    }

    BridgeControl control() {
        return control;
    }

    /** The process, for tests that need {@link #COMMAND}. */
    Videobridge process() {
        return own.orElseThrow();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (own.isPresent()) {
            own.get().run();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        own.ifPresent(Videobridge::close);
    }
}
