-- Exports of all of a tenant, and imports of such exports: jobs of which the row knows more than any node.
create table transfer (
    tenant_id  uuid         not null references tenant,
    id         uuid         not null,
    kind       varchar(10)  not null check (kind in ('EXPORT', 'CHECK', 'IMPORT')),
    state      varchar(10)  not null check (state in
        ('ARRIVING', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    asked_by   uuid,
    asked_at   timestamptz  not null,
    attempt    integer      not null,
    -- When whoever works at it was last heard of
    heard_at   timestamptz  not null,
    ended_at   timestamptz,
    step       varchar(80),
    rows_done  bigint       not null,
    rows_total bigint       not null,
    file_name  varchar(200) not null,
    bytes      bigint       not null,
    sha256     char(64),
    report     text,
    primary key (tenant_id, id),
    foreign key (tenant_id, asked_by) references member
);
create index transfer_newest on transfer (tenant_id, asked_at desc, id desc);
-- One at a time, whatever is raced
create unique index transfer_one_open on transfer (tenant_id) where state in ('ARRIVING', 'WAITING', 'RUNNING');

-- The files, in pieces of one megabyte: every node can go on with them, and hand them out.
create table transfer_chunk (
    tenant_id   uuid    not null references tenant,
    transfer_id uuid    not null,
    number      integer not null,
    bytes       bytea   not null,
    primary key (tenant_id, transfer_id, number),
    foreign key (tenant_id, transfer_id) references transfer
);
-- A zip does not get smaller by being packed again
alter table transfer_chunk alter column bytes set storage external;

do $$
declare
    walled text;
begin
    foreach walled in array array ['transfer', 'transfer_chunk']
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy tenant_wall on %I using (tenant_id = current_tenant())'
            || ' with check (tenant_id = current_tenant())', walled);
    end loop;
end $$;
grant select, insert, update on transfer to ${appRole};
grant select, insert, delete on transfer_chunk to ${appRole};

-- In which tenants there is something to do with transfers, for the clock. Like the list of tenants it can be read as a
-- whole, and holds nothing but ids and times; a tenant writes only its own row.
create table transfer_due (
    tenant_id uuid        not null primary key references tenant,
    due_at    timestamptz not null
);
create index transfer_due_next on transfer_due (due_at);
alter table transfer_due enable row level security;
alter table transfer_due force row level security;
create policy transfer_due_list on transfer_due for select using (true);
create policy transfer_due_new on transfer_due for insert with check (tenant_id = current_tenant());
create policy transfer_due_own on transfer_due for update using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update (due_at) on transfer_due to ${appRole};
