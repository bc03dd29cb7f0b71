package org.batoncrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    private static Caller caller(Role... roles) {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), "Mara", "mara@example.com", Set.of(roles));
    }

    @Test
    void aNameOrAddressIsNeverLongerThanAMemberCanHaveIt() {
        String name = "a".repeat(158) + "\ud83d\ude00".repeat(2);
        String email = "b".repeat(300);
        Caller caller = new Caller(UUID.randomUUID(), UUID.randomUUID(), name, email, Set.of());
        Person person = new Person(UUID.randomUUID(), name, email);
        assertThat(caller.name()).isEqualTo(person.name()).isEqualTo("a".repeat(158) + "\u2026");
        assertThat(caller.email()).isEqualTo(person.email()).isEqualTo("b".repeat(253) + "\u2026");
        assertThat(new Person(UUID.randomUUID(), "c".repeat(160), null).name()).isEqualTo("c".repeat(160));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsFoundByItsNameInATokenAndByNoOther(Role role) {
        assertThat(Role.ofClaim(role.claim())).contains(role);
        assertThat(Role.ofClaim(role.name())).isEmpty();
        assertThat(Role.ofClaim(" " + role.claim())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, true, false, true, false",
        "OPPORTUNITY, true, false, true, false",
        "QUOTATION, true, false, true, false",
        "BOOKING_ORDER, true, true, true, false",
        "CUSTOMER, true, true, true, false"
    })
    void eachRoleSeesWhatItWorksWith(
            RecordType type, boolean sales, boolean operations, boolean admin, boolean platform) {
        assertThat(type.readableBy(caller(Role.SALES_MANAGER))).isEqualTo(sales);
        assertThat(type.readableBy(caller(Role.OPERATIONS))).isEqualTo(operations);
        assertThat(type.readableBy(caller(Role.TENANT_ADMIN))).isEqualTo(admin);
        assertThat(type.readableBy(caller(Role.PLATFORM_OPERATOR))).isEqualTo(platform);
        assertThat(type.readableBy(caller())).isFalse();
        assertThat(type.readableBy(Caller.clock(UUID.randomUUID()))).isFalse();
    }

    @Test
    void theClockIsNoMemberAndHoldsNoRole() {
        Caller clock = Caller.clock(UUID.randomUUID());
        assertThat(clock.isClock()).isTrue();
        assertThat(clock.hasAny(Role.values())).isFalse();
        assertThat(caller().isClock()).isFalse();
    }

    @Test
    void thePlatformAloneWorksInOtherTenantsAndComesBack() {
        CallerContext context = new CallerContext();
        Caller petra = caller(Role.PLATFORM_OPERATOR);
        UUID acme = UUID.randomUUID();
        context.become(petra);
        Caller there = context.actIn(acme, context::require);
        assertThat(there.tenantId()).isEqualTo(acme);
        assertThat(there.memberId()).isEqualTo(petra.memberId());
        assertThat(there.roles()).containsExactly(Role.PLATFORM_OPERATOR);
        assertThatThrownBy(() -> context.actIn(acme, () -> {
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(context.require()).isSameAs(petra);
        context.become(Caller.clock(UUID.randomUUID()));
        assertThat(context.actIn(acme, context::require)).isEqualTo(Caller.clock(acme));
        for (Role role : new Role[] {Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN}) {
            context.become(caller(role));
            assertThatThrownBy(() -> context.actIn(acme, context::require)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void workWithoutACallerIsRefused() {
        CallerContext context = new CallerContext();
        assertThat(context.caller()).isEmpty();
        assertThatThrownBy(context::require).isInstanceOf(NotSignedIn.class);
        Caller mara = caller(Role.SALES_MANAGER);
        context.become(mara);
        assertThat(context.require()).isSameAs(mara);
    }
}
