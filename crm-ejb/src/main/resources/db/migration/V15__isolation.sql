-- Proofs of isolation that admins asked for, and what came of them.
create table isolation_run (
    tenant_id uuid        not null references tenant,
    id        uuid        not null,
    asked_by  uuid,
    asked_at  timestamptz not null,
    -- When whoever works at it was last heard of
    heard_at  timestamptz not null,
    ended_at  timestamptz,
    state     varchar(10) not null check (state in ('RUNNING', 'HELD', 'LEAKED', 'FAILED')),
    way       varchar(30),
    attempts  bigint      not null,
    findings  bigint      not null,
    report    text,
    primary key (tenant_id, id),
    foreign key (tenant_id, asked_by) references member
);
create index isolation_run_newest on isolation_run (tenant_id, asked_at desc, id desc);
-- One at a time, whatever is raced
create unique index isolation_run_one on isolation_run (tenant_id) where state = 'RUNNING';

alter table isolation_run enable row level security;
alter table isolation_run force row level security;
create policy tenant_wall on isolation_run using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update on isolation_run to ${appRole};

-- The two tenants of the platform's own that attack each other. Their organizations come with the realm.
do $$
declare
    canary text;
begin
    foreach canary in array array ['north', 'south']
    loop
        perform set_config('baton.tenant', 'ba700000-0000-7000-8000-0000000000' ||
            case canary when 'north' then 'c1' else 'c2' end, true);
        insert into tenant (tenant_id, alias, name, state, plan, currency, zone, tax_rates, approval_discount,
            validity_days, created_at)
        values (current_tenant(), 'baton-canary-' || canary, 'Baton canary', 'ACTIVE', 'SCALE', 'EUR', 'UTC',
            '0.00 Standard rate', 0, 30, now());
    end loop;
    perform set_config('baton.tenant', '', true);
end $$;
