package org.batoncrm.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;

/** Resources are thin: they go through the services, show no entities, and change things in one transaction. */
@AnalyzeClasses(packages = "org.batoncrm.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule NO_WAY_AROUND_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule NO_ENTITIES =
            noClasses().should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule WHOLE_OR_NOT_AT_ALL = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(Effect.class);

    /** A move may say which version it starts from: its resource then shows the record as it is. */
    @ArchTest
    static final ArchRule MOVES_ARE_MADE_WITH_WHAT_CAN_BE_HELD = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and(DescribedPredicate.describe(
                    "name a record in their address",
                    (JavaMethod method) -> method.reflect().isAnnotationPresent(Path.class)
                            && method.reflect()
                                    .getAnnotation(Path.class)
                                    .value()
                                    .contains("{")))
            .should()
            .beDeclaredInClassesThat()
            .areAssignableTo(Holding.class);

    @ArchTest
    static final ArchRule NO_SESSIONS =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession");

    @ArchTest
    static final ArchRule FIELD_INJECTION = noConstructors().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule RESOURCES_ASK_THE_REQUEST_THROUGH_ANSWERS =
            com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .beAnnotatedWith(Context.class);
}
