package org.batoncrm.admin.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.platform.TenantRegister;
import org.batoncrm.rule.RuleBroken;

/** Where a new tenant moves in: its organization, whose alias nobody else has, at Keycloak or here. */
@ApplicationScoped
class Premises {

    @Inject
    private TenantRegister register;

    @Inject
    private Organizations organizations;

    /** Changes under one guard come one after the other: no two make the same organization. */
    static String guard(String alias) {
        return "tenant " + alias;
    }

    /**
     * Makes sure that nobody has this alias.
     *
     * @throws RuleBroken when somebody has
     */
    void requireFree(String alias) {
        if (isTaken(alias)) {
            throw RuleBroken.in("alias", "alias.taken");
        }
    }

    boolean isTaken(String alias) {
        return register.isTaken(alias) || organizations.byAlias(alias).isPresent();
    }

    UUID ensure(String alias, String name) {
        return organizations.ensure(alias, name);
    }

    /** Takes an organization away that no tenant has moved into. */
    void remove(String alias) {
        if (!register.isTaken(alias)) {
            organizations.byAlias(alias).ifPresent(found -> organizations.delete(found.id()));
        }
    }
}
