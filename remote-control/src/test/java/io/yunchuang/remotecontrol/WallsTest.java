package io.yunchuang.remotecontrol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.yunchuang.remotecontrol.control.SteadyClock;
import java.time.Clock;
import java.time.Instant;

/** The walls of this module. */
@AnalyzeClasses(packages = "io.yunchuang.remotecontrol", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String PROTOCOL = "io.yunchuang.signaling.protocol..";
    private static final String HERE = "io.yunchuang.remotecontrol..";
    private static final String INPUT = "io.yunchuang.remotecontrol.input..";

    @ArchTest
    static final ArchRule it_knows_the_protocol_and_nothing_else_of_ours = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(HERE, PROTOCOL, "java..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule only_input_touches_the_machine = noClasses()
            .that()
            .resideOutsideOfPackage(INPUT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "java.io..", "java.net..", "java.nio.file..");

    @ArchTest
    static final ArchRule time_comes_from_whoever_calls = noClasses()
            .that()
            .doNotBelongToAnyOf(SteadyClock.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.yunchuang.remotecontrol.(*)..").should().beFreeOfCycles();
}
