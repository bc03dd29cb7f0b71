package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Walks the database's own catalogue, as the application's role: whatever is in the schema stands behind the wall between
 * tenants, or in one of the short lists here, with a reason. A migration that forgets it fails the build.
 */
@ArquillianTest
public class CatalogueIT {

    /** Tables that are no tenant's, or every tenant's. Each needs a reason, and its policies stand below. */
    private static final Map<String, String> TABLES_WITHOUT_THE_WALL = Map.of(
            "tenant", "the list of tenants, which jobs go through; it says nothing of what is theirs",
            "change_under_way", "the ids of tenants in which the clock has a change to finish",
            "transfer_due", "in which tenants the clock has exports and imports to look after, and nothing of them",
            "tenant_figures", "how large each tenant is, for the operators' list; it holds counts alone",
            "flyway_schema_history", "the migrations' own book");

    /** The policies of those tables, as the catalogue has them. */
    private static final Set<String> POLICIES_WITHOUT_THE_WALL = Set.of(
            "tenant: tenant_end for delete to baton_owner using (tenant_id = current_tenant())",
            "tenant_figures: figures_end for delete to baton_owner using (tenant_id = current_tenant())",
            "transfer_due: transfer_due_end for delete to baton_owner using (tenant_id = current_tenant())",
            "change_under_way: change_list for select to public using true",
            "change_under_way: change_begun for insert to public with check (tenant_id = current_tenant())",
            "change_under_way: change_held for update to public using (tenant_id = current_tenant())"
                    + " with check (tenant_id = current_tenant())",
            "change_under_way: change_over for delete to public using (tenant_id = current_tenant())",
            "tenant: tenant_list for select to public using true",
            "tenant: tenant_new for insert to public"
                    + " with check ((tenant_id = current_tenant()) AND platform_at_work())",
            "tenant: tenant_own for update to public using (tenant_id = current_tenant())"
                    + " with check (tenant_id = current_tenant())",
            "tenant_figures: figures_list for select to public using true",
            "tenant_figures: figures_new for insert to public with check (tenant_id = current_tenant())",
            "tenant_figures: figures_own for update to public using (tenant_id = current_tenant())"
                    + " with check (tenant_id = current_tenant())",
            "transfer_due: transfer_due_list for select to public using true",
            "transfer_due: transfer_due_new for insert to public with check (tenant_id = current_tenant())",
            "transfer_due: transfer_due_own for update to public using (tenant_id = current_tenant())"
                    + " with check (tenant_id = current_tenant())");

    /** Unique keys that hold for all tenants together. */
    private static final Map<String, String> KEYS_OF_ALL_TENANTS = Map.of(
            "tenant_alias_key", "an alias names one tenant of the platform",
            "flyway_schema_history_pk", "no tenant's data");

    /** Functions that work with their owner's rights. They have a fixed search path, and not everybody may call them. */
    private static final Map<String, String> FUNCTIONS_WITH_THE_OWNERS_RIGHTS = Map.of(
            "clear_set_up()",
                    "makes room for an import where the transaction's tenant has no record yet, and refuses elsewhere",
            "seal_event()", "seals a row of the event log as it is written; nobody can call it",
            "erase_tenant()", "erases the transaction's tenant when its erasure is due, and refuses before",
            "link_events(integer)",
                    "puts the seals of the transaction's tenant into its chain, and takes nothing else in");

    /** Entities that are no row of a tenant. */
    private static final Map<String, String> ENTITIES_WITHOUT_A_TENANT = Map.of(
            "Tenant", "the tenant itself; its services read their own row only",
            "TenantFigures", "how large each tenant is; only the operators' list reads it");

    private static final String OUR_RELATIONS =
            " c.relnamespace not in (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema') ";

    private static final String US = " (select oid from pg_roles where rolname = current_user) ";

    @Deployment
    static WebArchive deployment() {
        return Deployments.services().addAsResource("org/batoncrm/it/grants.txt");
    }

    @Inject
    private RawSql raw;

    @Test
    void everythingIsInOneSchema() throws SQLException {
        assertThat(
                        raw.all(
                                "select nspname::text from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'"))
                .as("schemas: what is said here is said of one; put new tables into it")
                .containsExactly("public");
    }

    @Test
    void everyTableIsUnderForcedRowLevelSecurity() throws SQLException {
        assertThat(raw.all(
                        """
                        select c.relname::text from pg_class c
                        where c.relkind in ('r', 'p') and %s and not (c.relrowsecurity and c.relforcerowsecurity)"""
                                .formatted(OUR_RELATIONS)))
                .as("tables without \"enable row level security\" and \"force row level security\" in their migration"
                        + " (or add them to TABLES_WITHOUT_THE_WALL, with a reason)")
                .isSubsetOf("flyway_schema_history");
    }

    @Test
    void everyTableHasTheWallAndNoGateInIt() throws SQLException {
        List<String> policies = raw.all(
                """
                select c.relname || ': ' || p.polname || ' for '
                    || case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert'
                        when 'w' then 'update' else 'delete' end
                    || ' to ' || case when p.polroles = '{0}' then 'public' else
                        (select string_agg(rolname, ',' order by rolname) from pg_roles where oid = any (p.polroles)) end
                    || coalesce(' using ' || pg_get_expr(p.polqual, c.oid), '')
                    || coalesce(' with check ' || pg_get_expr(p.polwithcheck, c.oid), '')
                from pg_policy p join pg_class c on c.oid = p.polrelid where p.polpermissive and %s order by 1"""
                        .formatted(OUR_RELATIONS));
        String wall = "(tenant_id = current_tenant())";
        String whole = "\\w+: \\w+ for all to public using \\Q" + wall + "\\E with check \\Q" + wall + "\\E";
        List<String> walled = policies.stream()
                .filter(policy -> policy.matches(whole))
                .map(policy -> policy.replaceFirst(":.*", ""))
                .toList();
        List<String> tables =
                raw.all("select c.relname::text from pg_class c where c.relkind in ('r', 'p') and " + OUR_RELATIONS);
        assertThat(tables.stream().filter(table -> !walled.contains(table)))
                .as("tables without \"create policy tenant_wall on … using (tenant_id = current_tenant()) with check"
                        + " (tenant_id = current_tenant())\" in their migration")
                .containsExactlyInAnyOrderElementsOf(TABLES_WITHOUT_THE_WALL.keySet());
        // Policies add up: one more that lets somebody pass takes the wall away
        assertThat(policies.stream().filter(policy -> !policy.matches(whole)))
                .as("policies that let pass what the wall keeps out (or add them to POLICIES_WITHOUT_THE_WALL)")
                .containsExactlyInAnyOrderElementsOf(POLICIES_WITHOUT_THE_WALL);
    }

    @Test
    void everyTableIsATenantsByItsPrimaryKey() throws SQLException {
        assertThat(raw.all(
                        """
                        select c.relname::text from pg_class c where c.relkind in ('r', 'p') and %s
                        and not exists (
                            select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant_id' and a.attnotnull
                            and a.atttypid = 'uuid'::regtype)"""
                                .formatted(OUR_RELATIONS)))
                .as("tables without \"tenant_id uuid not null\" and \"primary key (tenant_id, …)\"")
                .isSubsetOf(TABLES_WITHOUT_THE_WALL.keySet());
    }

    @Test
    void everyUniqueKeyBeginsWithTheTenant() throws SQLException {
        // An index on an expression has no column there: the left join keeps it in
        assertThat(raw.all(
                        """
                        select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                        left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                        where (i.indisunique or i.indisexclusion) and %s and a.attname is distinct from 'tenant_id'"""
                                .formatted(OUR_RELATIONS)))
                .as("unique keys that do not begin with tenant_id, by which one tenant learns of another's values"
                        + " (or add them to KEYS_OF_ALL_TENANTS)")
                .isSubsetOf(KEYS_OF_ALL_TENANTS.keySet());
    }

    @Test
    void everyForeignKeyStaysInTheTenant() throws SQLException {
        assertThat(raw.all(
                        """
                        select k.conrelid::regclass || ': ' || pg_get_constraintdef(k.oid) from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        left join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
                        left join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
                        where k.contype = 'f' and %s
                        and (own.attname is distinct from 'tenant_id' or other.attname is distinct from 'tenant_id')"""
                                .formatted(OUR_RELATIONS)))
                .as("foreign keys that are not \"(tenant_id, …) references … (tenant_id, …)\"")
                .isEmpty();
    }

    @Test
    void nothingLeadsAroundTheWall() throws SQLException {
        assertThat(raw.all(
                        """
                        select c.relkind::text || ' ' || c.relname from pg_class c where %s and c.relkind not in ('r', 'p', 'i', 'I', 't', 'c')
                        and not (c.relkind = 'v' and coalesce(c.reloptions, '{}') @> '{security_invoker=true}')"""
                                .formatted(OUR_RELATIONS)))
                .as("views (v) that see with their owner's eyes instead of \"with (security_invoker = true)\","
                        + " materialized views (m), foreign tables (f), and sequences (S), which count for all tenants")
                .isEmpty();
        assertThat(
                        raw.all(
                                """
                        select p.oid::regprocedure::text from pg_proc p
                        where p.prosecdef and p.pronamespace = 'public'::regnamespace"""))
                .as(
                        "functions with \"security definer\" (or add them to FUNCTIONS_WITH_THE_OWNERS_RIGHTS, with a reason)")
                .containsExactlyInAnyOrderElementsOf(FUNCTIONS_WITH_THE_OWNERS_RIGHTS.keySet());
        assertThat(
                        raw.all(
                                """
                        select p.oid::regprocedure::text from pg_proc p
                        where p.prosecdef and p.pronamespace = 'public'::regnamespace
                        and (not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')
                            or p.proacl is null or exists (select 1 from aclexplode(p.proacl) g where g.grantee = 0))"""))
                .as("functions with \"security definer\" that lack \"set search_path = …\" or"
                        + " \"revoke all on function … from public\"")
                .isEmpty();
        assertThat(raw.all("select oid::text from pg_largeobject_metadata"))
                .as("large objects, which no row level security guards")
                .isEmpty();
        assertThat(raw.all(
                        """
                        select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relkind in ('r', 'p') and %s and a.attnum > 0 and not a.attisdropped
                        and a.atttypid = 'oid'::regtype"""
                                .formatted(OUR_RELATIONS)))
                .as("columns that point to large objects: keep contents in a bytea")
                .isEmpty();
        assertThat(raw.all(
                        """
                        select c.relname || ': ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
                        where %s and c.relkind <> 'v'"""
                                .formatted(OUR_RELATIONS)))
                .as("rules that turn a statement into another one")
                .isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothingAndIsNobodyElse() throws SQLException {
        assertThat(
                        raw.first(
                                "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication from pg_roles where rolname = current_user"))
                .as("a special right of the application's role")
                .isEqualTo("f");
        assertThat(raw.all("select objid::text from pg_shdepend where deptype = 'o' and refobjid = " + US))
                .as("what the application's role owns")
                .isEmpty();
        assertThat(raw.all("select roleid::regrole::text from pg_auth_members where member = " + US))
                .as("roles that the application's role is a member of")
                .isEmpty();
        assertThat(raw.all("select defaclobjtype::text from pg_default_acl"))
                .as("default privileges: what is granted stands in the migration of the table")
                .isEmpty();
    }

    @Test
    void theApplicationsRoleMayDoWhatIsWrittenDownAndNoMore() throws SQLException, IOException {
        List<String> granted = raw.all(
                """
                with granted as (
                    select c.relname, lower(g.privilege_type) as what, null::text as columns, g.is_grantable
                    from pg_class c, aclexplode(c.relacl) g where g.grantee in (0, %1$s) and %2$s
                    union all
                    select c.relname, lower(g.privilege_type), string_agg(a.attname, ',' order by a.attname),
                        bool_or(g.is_grantable)
                    from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
                    where g.grantee in (0, %1$s) and %2$s group by 1, 2)
                select relname || ' ' || string_agg(
                    what || coalesce('(' || columns || ')', '') || case when is_grantable then ' with grant option' else '' end,
                    ' ' order by array_position(array ['select', 'insert', 'update', 'delete'], what), what)
                from granted group by relname order by relname"""
                        .formatted(US, OUR_RELATIONS));
        assertThat(granted)
                .as(
                        "what is granted to the application's role, against crm-ear/src/test/resources/org/batoncrm/it/grants.txt:"
                                + " grant in the migration what the code needs, and write the same line there")
                .containsExactlyInAnyOrderElementsOf(writtenDown());
        assertThat(raw.first(
                        "select has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create')"
                                + " or has_database_privilege(current_database(), 'temporary')"))
                .as("whether the application's role can make tables of its own")
                .isEqualTo("f");
    }

    private static List<String> writtenDown() throws IOException {
        try (InputStream in = CatalogueIT.class.getResourceAsStream("grants.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .toList();
        }
    }

    @Test
    void noEntityIsReadWithoutATenant() {
        assertThat(raw.entities()).contains("Lead", "Event").containsAll(ENTITIES_WITHOUT_A_TENANT.keySet());
        raw.entities().stream()
                .filter(entity -> !ENTITIES_WITHOUT_A_TENANT.containsKey(entity))
                .forEach(entity -> assertThatThrownBy(() -> raw.countWithoutTenant(entity))
                        .as(entity + " extends TenantOwned (or is in ENTITIES_WITHOUT_A_TENANT, with a reason)")
                        .hasStackTraceContaining("6174"));
    }
}
