-- Whether the transaction under way is the platform's own work: an operator's, or the clock's.
create function platform_at_work() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('baton.platform', true), '') = 'on';

-- A tenant that leaves is closed first, and erased when its time to think it over has passed.
alter table tenant
    drop constraint tenant_state_check,
    add constraint tenant_state_check check (state in ('ACTIVE', 'SUSPENDED', 'CLOSING')),
    add column state_since timestamptz,
    add column erase_at timestamptz,
    add constraint tenant_erased_when_closing check ((state = 'CLOSING') = (erase_at is not null));
create index tenant_by_name on tenant (lower(name), tenant_id);

-- Tenants come into being by the platform's work in them, and by no other way.
drop policy tenant_new on tenant;
create policy tenant_new on tenant for insert
    with check (tenant_id = current_tenant() and platform_at_work());
grant insert, update (plan, state, state_since, erase_at) on tenant to ${appRole};

-- What a tenant rents and whether it may work, the platform alone decides, whatever the tenant's own services try.
create function keep_standing() returns trigger
    language plpgsql as $$
begin
    if (old.alias, old.plan, old.state, old.state_since, old.erase_at)
            is distinct from (new.alias, new.plan, new.state, new.state_since, new.erase_at)
            and not platform_at_work() then
        raise insufficient_privilege using message = 'Only the platform changes the standing of a tenant';
    end if;
    return new;
end $$;
create trigger tenant_standing before update on tenant for each row execute function keep_standing();

-- How large each tenant is, and when something last happened there: counts, and nothing that was counted. Like the list
-- of tenants it can be read as a whole; each row is written in its tenant.
create table tenant_figures (
    tenant_id     uuid        not null primary key references tenant,
    members       bigint      not null,
    leads         bigint      not null,
    records       bigint      not null,
    storage_bytes bigint      not null,
    last_activity timestamptz,
    counted_at    timestamptz not null
);
alter table tenant_figures enable row level security;
alter table tenant_figures force row level security;
create policy figures_list on tenant_figures for select using (true);
create policy figures_new on tenant_figures for insert with check (tenant_id = current_tenant());
create policy figures_own on tenant_figures for update using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update (members, leads, records, storage_bytes, last_activity, counted_at)
    on tenant_figures to ${appRole};

-- Only one change at a time makes the organization of an alias, which is a guard then.
alter table identity_change alter column guard type varchar(80);

-- The platform itself, in which its operators work. Its organization comes with the realm, under the same id.
select set_config('baton.tenant', 'ba700000-0000-7000-8000-000000000001', true);
select set_config('baton.platform', 'on', true);
insert into tenant (tenant_id, alias, name, state, plan, currency, zone, tax_rates, approval_discount, validity_days,
    created_at)
values (current_tenant(), 'baton-platform', 'Baton platform', 'ACTIVE', 'SCALE', 'EUR', 'UTC', '0.00 No tax', 0, 30, now());
select set_config('baton.tenant', '', true);
select set_config('baton.platform', '', true);
