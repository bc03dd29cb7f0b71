package org.batoncrm.admin.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.OrganizationMembers.OrganizationMember;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.erasure.CertificateService;
import org.batoncrm.erasure.Erased;
import org.batoncrm.erasure.ErasureService;
import org.batoncrm.identity.CallerContext;

/**
 * Erases a tenant. The intent is the platform's: it outlives the tenant's own rows. Each step finds its work done when a
 * crash came after it.
 */
@ApplicationScoped
public class Erasure implements ChangeKind<Erasure.Ending> {

    private static final String ORGANIZATIONS = "keycloak: organization";
    private static final String MEMBERS = "keycloak: members";
    private static final String PROVIDERS = "keycloak: identity provider";

    /**
     * The tenant that comes to its end.
     *
     * @param beganAt when it was begun, as ISO 8601
     * @param before what was there; null until it was counted
     * @param accounts the accounts of its members; null until they were asked for
     */
    public record Ending(UUID tenantId, String beganAt, Map<String, Long> before, List<UUID> accounts) {}

    @Inject
    private CallerContext callers;

    @Inject
    private ErasureService erasure;

    @Inject
    private CertificateService certificates;

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private IdentityProviders providers;

    @Inject
    private Users users;

    @Override
    public String name() {
        return "tenant.erase";
    }

    @Override
    public Class<Ending> payloadType() {
        return Ending.class;
    }

    @Override
    public List<Step<Ending>> steps() {
        return List.of(
                Step.learning("count what is there", change -> counted(change.payload())),
                Step.<Ending>doing("shut the organization", change -> switchTo(change.payload(), false))
                        .undoneBy(change -> switchTo(change.payload(), true)),
                Step.doing("erase the rows", change -> eraseRows(change.payload())),
                Step.doing("delete the organization", change -> {
                    // With the organization it would lose its tie to the tenant, and stay
                    providers.remove(change.payload().tenantId());
                    organizations.delete(change.payload().tenantId());
                }),
                Step.doing(
                        "delete the accounts without use",
                        change -> change.payload().accounts().forEach(users::deleteUnlessNeeded)),
                Step.doing("write the certificate", change -> certify(change.payload())));
    }

    private Ending counted(Ending ending) {
        UUID tenantId = ending.tenantId();
        Map<String, Long> before = in(tenantId, () -> {
            erasure.requireDue();
            return new TreeMap<>(erasure.counts());
        });
        TreeSet<UUID> accounts = new TreeSet<>(in(tenantId, erasure::members));
        List<OrganizationMember> there = organizations.byId(tenantId).isPresent() ? members.all(tenantId) : List.of();
        // A program's account belongs to its client, and goes with it
        there.stream()
                .filter(OrganizationMember::service)
                .map(OrganizationMember::id)
                .forEach(accounts::remove);
        there.stream()
                .filter(member -> !member.service())
                .map(OrganizationMember::id)
                .forEach(accounts::add);
        before.put(ORGANIZATIONS, organizations.byId(tenantId).isPresent() ? 1L : 0L);
        before.put(MEMBERS, (long) there.size());
        before.put(PROVIDERS, providers.exists(tenantId) ? 1L : 0L);
        return new Ending(tenantId, ending.beganAt(), before, List.copyOf(accounts));
    }

    private void switchTo(Ending ending, boolean on) {
        if (organizations.byId(ending.tenantId()).isPresent()) {
            organizations.setEnabled(ending.tenantId(), on);
        }
    }

    private void eraseRows(Ending ending) {
        in(ending.tenantId(), () -> {
            if (erasure.isThere()) {
                erasure.erase();
            }
            return null;
        });
    }

    private void certify(Ending ending) {
        Map<String, Long> after = new TreeMap<>(in(ending.tenantId(), erasure::counts));
        boolean left = organizations.byId(ending.tenantId()).isPresent();
        after.put(ORGANIZATIONS, left ? 1L : 0L);
        after.put(MEMBERS, left ? (long) members.all(ending.tenantId()).size() : 0L);
        after.put(PROVIDERS, providers.exists(ending.tenantId()) ? 1L : 0L);
        long rest = after.values().stream().mapToLong(Long::longValue).sum();
        if (rest > 0) {
            throw new IllegalStateException("Of the erased tenant " + ending.tenantId() + " there is left: " + after);
        }
        certificates.certify(new Erased(ending.tenantId(), Instant.parse(ending.beganAt()), ending.before(), after));
    }

    private <T> T in(UUID tenantId, Supplier<T> work) {
        return callers.actIn(tenantId, work);
    }
}
