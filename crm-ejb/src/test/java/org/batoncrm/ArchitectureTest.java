package org.batoncrm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.batoncrm.isolation.NoTenantProbe;
import org.batoncrm.process.Event;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantDirectory;
import org.batoncrm.tenancy.TenantInterceptor;
import org.batoncrm.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The boundaries of the domain, as rules. */
@AnalyzeClasses(packages = "org.batoncrm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.batoncrm.(*)..")
            .should()
            .beFreeOfCycles()
            // Two halves of one thing: a member is a row of a tenant, and a tenant lets members in
            .ignoreDependency(resideInAPackage("..identity"), resideInAPackage("..tenancy"))
            // The log is a tenant's, and takes what happens to its members and settings
            .ignoreDependency(resideInAnyPackage("..identity", "..tenancy"), resideInAPackage("..process"));

    @ArchTest
    static final ArchRule KNOWS_NO_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "org.primefaces..",
                    "org.batoncrm.web..");

    @ArchTest
    static final ArchRule EVERY_SERVICE_WORKS_IN_A_TENANT = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            // The list of tenants; and the one that tries what is seen without a tenant
            .doNotBelongToAnyOf(TenantDirectory.class, NoTenantProbe.class)
            .should()
            .beAnnotatedWith(InTenant.class);

    @ArchTest
    static final ArchRule ONE_PLACE_SETS_THE_TENANT = noClasses()
            .that()
            .doNotBelongToAnyOf(TenantInterceptor.class)
            .should()
            .callMethod(EntityManager.class, "setProperty", String.class, Object.class)
            .orShould()
            .callMethod(EntityManager.class, "unwrap", Class.class);

    @ArchTest
    static final ArchRule EVERY_ROW_IS_A_TENANTS = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            // The tenant itself, of which its services read their own row only; and how large it is
            .doNotBelongToAnyOf(Tenant.class)
            .and()
            .doNotHaveSimpleName("TenantFigures")
            .should()
            .beAssignableTo(TenantOwned.class);

    @ArchTest
    static final ArchRule ONE_PLACE_SAYS_HOW_ROWS_ARE_A_TENANTS = noClasses()
            .that()
            // The list of tenants is no tenant's, and says for itself how long a node may remember it
            .doNotBelongToAnyOf(TenantOwned.class, Tenant.class)
            .and()
            .doNotHaveSimpleName("TenantFigures")
            .should()
            .beAnnotatedWith(Multitenant.class)
            .orShould()
            .beAnnotatedWith(TenantDiscriminatorColumn.class)
            .orShould()
            .beAnnotatedWith(Cache.class)
            .orShould()
            .beAnnotatedWith(Cacheable.class);

    @ArchTest
    static final ArchRule THE_LOG_ONLY_GROWS = noClasses()
            .that()
            .doNotBelongToAnyOf(Event.class)
            .should()
            .setFieldWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "it is a field of an event",
                    access -> access.getTargetOwner().isEquivalentTo(Event.class)));

    @ArchTest
    static final ArchRule NO_IMPL = noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule FIELD_INJECTION = noConstructors().should().beAnnotatedWith(Inject.class);
}
