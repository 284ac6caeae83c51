package io.yunchuang.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The server is measured from outside. */
@AnalyzeClasses(packages = "io.yunchuang.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule measurements_know_of_the_server_only_its_embedded_stores = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.yunchuang.server..")
                    .and(not(resideInAPackage("io.yunchuang.server.embedded.."))));
}
