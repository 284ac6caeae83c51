package io.yunchuang.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, seen from the kiosk. */
@AnalyzeClasses(packages = "io.yunchuang.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule the_agent_speaks_with_the_server_and_never_contains_it = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.yunchuang.server..", "io.quarkus..", "io.vertx..");
}
