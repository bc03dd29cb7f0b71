-- Whether a member may enter, and since when what was issued before is worth nothing.
alter table member
    add column state varchar(20) not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED', 'REMOVED')),
    add column access_changed_at timestamptz;

-- Who is invited, and the roles that are waiting. The invitation itself is the identity provider's.
create table invitation (
    tenant_id  uuid         not null references tenant,
    id         uuid         not null,
    email      varchar(254) not null,
    roles      varchar(100) not null,
    invited_by uuid,
    invited_at timestamptz  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, invited_by) references member
);
create unique index invitation_email on invitation (tenant_id, lower(email));

alter table invitation enable row level security;
alter table invitation force row level security;
create policy tenant_wall on invitation using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, delete on invitation to ${appRole};
