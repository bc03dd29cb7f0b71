package org.batoncrm.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

/** Pages go through the services, and hold no entities. */
@AnalyzeClasses(
        packages = {"org.batoncrm.web", "org.batoncrm.webkit"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule NO_WAY_AROUND_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule NO_ENTITIES =
            noClasses().should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_APPLICATION = noClasses()
            .that()
            .resideInAPackage("org.batoncrm.webkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.batoncrm.web..");

    @ArchTest
    static final ArchRule FIELD_INJECTION = noConstructors().should().beAnnotatedWith(Inject.class);
}
