package io.yunchuang.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.groups.UniAwait;
import io.yunchuang.server.failure.ProblemResource;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.launch.WelcomePart;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The walls of the house: who may use whom, and what only some may do. */
@AnalyzeClasses(packages = "io.yunchuang", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String SIGNALING = "io.yunchuang.signaling..";
    private static final String CLIENT = "io.yunchuang.signaling.client..";
    private static final String SERVER = "io.yunchuang.server..";
    private static final String LAUNCH = "io.yunchuang.server.launch..";
    private static final String EMBEDDED = "io.yunchuang.server.embedded..";

    @ArchTest
    static final ArchRule the_protocol_and_the_rules_of_a_call_know_no_framework_and_no_store = classes()
            .that()
            .resideInAPackage(SIGNALING)
            .and()
            .resideOutsideOfPackage(CLIENT)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(SIGNALING, "java..", "com.fasterxml.jackson..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule the_rules_of_a_call_do_no_input_and_output = noClasses()
            .that()
            .resideInAPackage(SIGNALING)
            .and()
            .resideOutsideOfPackage(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..");

    @ArchTest
    static final ArchRule only_programs_beside_the_server_connect_to_it = noClasses()
            .that()
            .resideOutsideOfPackage(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLIENT);

    @ArchTest
    static final ArchRule the_wire_protocol_stands_on_its_own = noClasses()
            .that()
            .resideInAPackage("io.yunchuang.signaling.protocol..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(SIGNALING).and(not(resideInAPackage("io.yunchuang.signaling.protocol.."))));

    @ArchTest
    static final ArchRule tables_belong_to_their_capability =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule what_reads_tables_belongs_to_their_capability = classes()
            .that()
            .resideInAPackage(SERVER)
            .and()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule endpoints_are_for_the_web_and_not_for_other_capabilities =
            classes().that().areAnnotatedWith(Path.class).should(beUsedInTheirPackageOnly());

    @ArchTest
    static final ArchRule no_two_capabilities_use_each_other =
            slices().matching("io.yunchuang.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_needs_to_know_how_the_server_was_started = noClasses()
            .that(resideInAPackage(SERVER).and(not(resideInAPackage(LAUNCH))))
            .should()
            .dependOnClassesThat(resideInAPackage(LAUNCH).and(not(type(WelcomePart.class))));

    @ArchTest
    static final ArchRule only_the_start_knows_that_stores_can_be_embedded = noClasses()
            .that(resideInAPackage(SERVER).and(not(resideInAnyPackage(LAUNCH, EMBEDDED))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EMBEDDED);

    @ArchTest
    static final ArchRule time_comes_from_the_clock_that_is_handed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobody_waits_on_the_event_loop =
            noClasses().should().dependOnClassesThat().areAssignableTo(UniAwait.class);

    @ArchTest
    static final ArchRule nobody_is_refused_without_being_counted = noClasses()
            .that(resideInAPackage(SERVER).and(not(type(Refusals.class))).and(not(type(ProblemResource.class))))
            .should()
            .callMethod(Problem.class, "of", ErrorCode.class)
            .orShould()
            .callConstructor(Problem.class, ErrorCode.class, Localized.class, Localized.class);

    private static ArchCondition<JavaClass> beUsedInTheirPackageOnly() {
        return new ArchCondition<>("be used in their package only") {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                used.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(used.getPackage()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }
}
