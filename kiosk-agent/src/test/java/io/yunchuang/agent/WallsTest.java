package io.yunchuang.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The walls of the house, seen from the kiosk: what each package may use, and nothing else. */
@AnalyzeClasses(packages = "io.yunchuang.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String HERE = "io.yunchuang.agent.";
    private static final String PROTOCOL = "io.yunchuang.signaling.protocol..";
    private static final String CONTROL = "io.yunchuang.remotecontrol..";
    private static final String[] JAVA = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.io..",
        "java.net..",
        "java.nio..",
        "java.security..",
        "org.jspecify.annotations.."
    };

    @ArchTest
    static final ArchRule the_agent_brings_its_parts_together = only(
            "agent",
            "io.yunchuang.agent..",
            "io.yunchuang.signaling..",
            CONTROL,
            "io.smallrye.config..",
            "com.fasterxml.jackson.core..",
            "com.fasterxml.jackson.databind..",
            "java.awt..");

    @ArchTest
    static final ArchRule the_bridge_is_a_socket = only("bridge", PROTOCOL, "org.java_websocket..");

    @ArchTest
    static final ArchRule the_browser_is_a_process_and_a_proxy =
            only("browser", PROTOCOL, CONTROL + "screen..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule control_is_the_gate_on_this_machine = only("control", PROTOCOL, CONTROL, "java.awt");

    @ArchTest
    static final ArchRule devices_are_their_drivers = only(
            "device",
            PROTOCOL,
            "com.github.sarxos.webcam..",
            "com.google.zxing..",
            "oshi..",
            "org.slf4j..",
            "java.awt..",
            "java.math..",
            "javax.imageio..",
            "javax.print..",
            "javax.smartcardio..");

    @ArchTest
    static final ArchRule x11_is_native = only(
            "x11",
            HERE + "control..",
            CONTROL + "input..",
            CONTROL + "screen..",
            PROTOCOL + "control..",
            "com.sun.jna..",
            "java.awt");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.yunchuang.agent.(*)..").should().beFreeOfCycles();

    private static ArchRule only(String part, String... others) {
        String own = HERE + part + "..";
        String[] allowed = Stream.concat(Stream.of(own), Stream.concat(Arrays.stream(JAVA), Arrays.stream(others)))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
