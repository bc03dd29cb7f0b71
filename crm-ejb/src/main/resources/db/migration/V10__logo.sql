-- The company's logo, as a PNG file that Baton painted itself. One row for a tenant: its id is the tenant's.
create table logo (
    tenant_id   uuid        not null references tenant,
    id          uuid        not null,
    png         bytea       not null,
    fingerprint varchar(64) not null,
    width       integer     not null,
    height      integer     not null,
    primary key (tenant_id, id)
);
alter table logo enable row level security;
alter table logo force row level security;
create policy tenant_wall on logo using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on logo to ${appRole};
