package org.batoncrm.booking;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.rule.Rules;

/**
 * An operation team as the tenant's admin enters it.
 *
 * @param memberIds who is in it
 */
public record TeamData(String name, Set<UUID> memberIds) implements Serializable {

    public TeamData {
        memberIds = Set.copyOf(memberIds);
    }

    /**
     * The same, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when the name is missing or too long
     */
    public TeamData checked() {
        return new TeamData(Rules.needed("name", name, 80), memberIds);
    }
}
