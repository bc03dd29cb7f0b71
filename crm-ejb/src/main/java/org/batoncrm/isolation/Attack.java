package org.batoncrm.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.SchemaVersion;

/** Lets the canaries attack each other, and the tenant that asks for it. */
@ApplicationScoped
public class Attack {

    @Inject
    private CallerContext callers;

    @Inject
    private WalledTables walled;

    @Inject
    private CanaryDesk desk;

    @Inject
    private Twins twins;

    @Inject
    private PreyService preys;

    /**
     * Tries all ways. The tenant itself is asked for nothing but ids of its records, and nobody tries to change them.
     *
     * @param tenant the admin who wants to know
     * @param ways the ways that there are
     * @param progress hears which way is being tried
     */
    public Report on(Caller tenant, List<Way> ways, Consumer<AttackLog> progress) {
        Instant begin = Instant.now();
        AttackLog[] self = new AttackLog[1];
        AttackLog log = new AttackLog(() -> progress.accept(self[0]));
        self[0] = log;
        Map<Canary, Prey> canaries = new EnumMap<>(Canary.class);
        for (Canary canary : Canary.values()) {
            canaries.put(canary, as(canary.keeper(), () -> furnished(canary)));
        }
        Prey own = as(tenant, () -> preys.ownTenant(walled.all()));
        for (Way way : ways) {
            log.takes(way);
            for (Canary attacker : Canary.values()) {
                attack(way, attacker, canaries.get(attacker.other()), log);
            }
            attack(way, Canary.NORTH, own, log);
        }
        return new Report(own.name(), begin, Instant.now(), SchemaVersion.EXPECTED, log.lines());
    }

    private void attack(Way way, Canary attacker, Prey prey, AttackLog log) {
        as(attacker.keeper(), () -> {
            way.attack(attacker, prey, log);
            return null;
        });
    }

    private Prey furnished(Canary canary) {
        desk.furnish(canary);
        List<Table> tables = walled.all();
        Set<String> copied = new HashSet<>();
        tables.stream().filter(Table::named).forEach(table -> {
            if (twins.make(table, copied)) {
                copied.add(table.name());
            }
        });
        return preys.canary(canary, tables);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        Caller before = callers.caller().orElse(null);
        try {
            callers.become(caller);
            return work.get();
        } finally {
            callers.become(before);
        }
    }
}
