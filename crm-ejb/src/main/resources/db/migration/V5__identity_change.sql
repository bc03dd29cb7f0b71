-- What has to change both at the identity provider and here: written down before it begins, gone when it is done. The
-- tenant may not exist yet, or not any more: hence no foreign keys.
create table identity_change (
    tenant_id  uuid         not null,
    id         uuid         not null,
    kind       varchar(40)  not null,
    subject    varchar(254) not null,
    guard      varchar(40),
    payload    text         not null,
    steps_done integer      not null,
    state      varchar(20)  not null check (state in ('FORWARD', 'BACK', 'FAILED')),
    problem    varchar(500),
    started_at timestamptz  not null,
    started_by uuid,
    attempt    integer      not null,
    due_at     timestamptz  not null,
    primary key (tenant_id, id)
);
-- One change of a subject at a time
create unique index identity_change_subject on identity_change (tenant_id, subject) where state <> 'FAILED';
-- Changes under the same guard happen one after the other, whatever their subject
create unique index identity_change_guard on identity_change (tenant_id, guard) where state <> 'FAILED';

alter table identity_change enable row level security;
alter table identity_change force row level security;
create policy tenant_wall on identity_change using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update, delete on identity_change to ${appRole};

-- In which tenants changes are under way, for the clock that finishes them. Like the list of tenants it can be read as
-- a whole, and holds nothing but ids; a tenant writes only its own row.
create table change_under_way (
    tenant_id uuid        not null primary key,
    since     timestamptz not null
);
alter table change_under_way enable row level security;
alter table change_under_way force row level security;
create policy change_list on change_under_way for select using (true);
create policy change_begun on change_under_way for insert with check (tenant_id = current_tenant());
create policy change_held on change_under_way for update using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
create policy change_over on change_under_way for delete using (tenant_id = current_tenant());
grant select, insert, update (since), delete on change_under_way to ${appRole};
