package org.batoncrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final UUID ACME = UUID.fromString("ac91efd5-250a-412c-a8d1-9a8a29301968");

    @Test
    void aLoginByACompanysOwnProviderOpensThatCompanyAlone() {
        Map<String, Object> claims = new HashMap<>(claims(Map.of("acme", tenant(ACME, "sales_manager"))));
        claims.put(CompanyProvider.CLAIM, CompanyProvider.alias(ACME));
        assertThat(Membership.in(claims)).isPresent();
        claims.put(CompanyProvider.CLAIM, CompanyProvider.alias(UUID.randomUUID()));
        assertThat(Membership.in(claims)).isEmpty();
        assertThat(Membership.isShut(claims)).isTrue();
        claims.put(CompanyProvider.CLAIM, "the-operators-own");
        assertThat(Membership.isShut(claims)).isFalse();
        assertThat(Membership.in(claims)).isPresent();
    }

    @Test
    void readsTheOneTenantAndTheRolesInIt() {
        assertThat(Membership.in(claims(Map.of("acme", tenant(ACME, "sales_manager", "offline_access")))))
                .contains(new Membership(ACME, "acme", Set.of(Role.SALES_MANAGER)));
    }

    @Test
    void takesNoRoleFromTheTopOfTheToken() {
        Map<String, Object> claims = Map.of(
                "organization",
                Map.of("acme", Map.of("id", ACME.toString())),
                "realm_access",
                Map.of("roles", List.of("tenant_admin")));

        assertThat(Membership.in(claims)).contains(new Membership(ACME, "acme", Set.of()));
    }

    @Test
    void refusesATokenOfSeveralTenants() {
        Map<String, Object> two =
                Map.of("acme", tenant(ACME, "sales_manager"), "globex", tenant(UUID.randomUUID(), "tenant_admin"));

        assertThat(Membership.in(claims(two))).isEmpty();
    }

    @Test
    void refusesATenantWithoutId() {
        assertThat(Membership.in(claims(Map.of("acme", Map.of("groups", List.of())))))
                .isEmpty();
    }

    @Test
    void refusesAListOfNames() {
        assertThat(Membership.in(Map.of("organization", List.of("acme")))).isEmpty();
    }

    @Test
    void refusesATokenWithoutTenant() {
        assertThat(Membership.in(Map.of())).isEmpty();
        assertThat(Membership.isShut(Map.of())).isFalse();
    }

    @Test
    void letsNoTenantMakeAPlatformOperator() {
        assertThat(Membership.in(claims(Map.of("acme", tenant(ACME, "platform_operator")))))
                .contains(new Membership(ACME, "acme", Set.of()));
    }

    @Test
    void letsThePlatformMakeNothingElse() {
        Map<String, Object> platform = tenant(Platform.ID, "platform_operator", "tenant_admin", "sales_manager");
        assertThat(Membership.in(claims(Map.of(Platform.ALIAS, platform))))
                .contains(new Membership(Platform.ID, Platform.ALIAS, Set.of(Role.PLATFORM_OPERATOR)));
        // The id counts, not what somebody calls itself
        assertThat(Membership.in(claims(Map.of(Platform.ALIAS, tenant(ACME, "platform_operator")))))
                .contains(new Membership(ACME, Platform.ALIAS, Set.of()));
    }

    @Test
    void namesTheMemberAsWellAsTheTokenKnowsIt() {
        Membership acme = new Membership(ACME, "acme", Set.of());
        String sub = UUID.randomUUID().toString();
        assertThat(acme.caller(Map.of("sub", sub, "name", "Mara", "email", "mara@example.com")))
                .isEqualTo(new Caller(ACME, UUID.fromString(sub), "Mara", "mara@example.com", Set.of()));
        assertThat(acme.caller(Map.of("sub", sub, "email", "mara@example.com")).name())
                .isEqualTo("mara@example.com");
        assertThat(acme.caller(Map.of("sub", sub, "preferred_username", "service-account-erp"))
                        .name())
                .isEqualTo("erp");
    }

    private static Map<String, Object> claims(Map<String, Object> organizations) {
        return Map.of("organization", organizations);
    }

    private static Map<String, Object> tenant(UUID id, String... roles) {
        return Map.of("id", id.toString(), "realm_access", Map.of("roles", List.of(roles)));
    }
}
