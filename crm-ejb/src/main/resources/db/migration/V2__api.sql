-- What a program was answered, for the day in which it may ask the same again.
create table idempotency_key (
    tenant_id   uuid         not null references tenant,
    key         varchar(200) not null,
    fingerprint char(64)     not null,
    created_at  timestamptz  not null,
    status      integer,
    location    varchar(200),
    etag        varchar(200),
    body        text,
    primary key (tenant_id, key)
);
create index idempotency_key_age on idempotency_key (tenant_id, created_at);

-- How much the programs of a tenant asked in a minute, over all nodes.
create table api_usage (
    tenant_id uuid        not null references tenant,
    minute    timestamptz not null,
    requests  bigint      not null,
    primary key (tenant_id, minute)
);

do $$
declare
    walled text;
begin
    foreach walled in array array ['idempotency_key', 'api_usage']
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy tenant_wall on %I using (tenant_id = current_tenant())'
            || ' with check (tenant_id = current_tenant())', walled);
        execute format('grant select, insert, update, delete on %I to ${appRole}', walled);
    end loop;
end $$;

-- What a tenant has rented; the platform sets it, not the tenant.
alter table tenant add column plan varchar(20) not null default 'STANDARD'
    check (plan in ('TRIAL', 'STANDARD', 'SCALE'));

-- The whole log, newest first
create index event_newest on event (tenant_id, at desc, id desc);
