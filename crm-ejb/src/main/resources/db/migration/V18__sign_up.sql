-- Companies that want to come. Rows of the platform, which it forgets after a week. Of the link in a mail only a hash is kept.
create table sign_up (
    tenant_id  uuid         not null references tenant,
    id         uuid         not null,
    company    varchar(120) not null,
    name       varchar(120) not null,
    email      varchar(254) not null,
    country    char(2)      not null,
    network    varchar(45)  not null,
    state      varchar(20)  not null check (state in ('HELD', 'ASKED', 'MAILED', 'CONFIRMED', 'OPENED')),
    token_hash char(64),
    alias      varchar(60),
    asked_at   timestamptz  not null,
    expires_at timestamptz  not null,
    attempts   integer      not null,
    due_at     timestamptz  not null,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash)
);
create index sign_up_by_network on sign_up (tenant_id, network, asked_at);
create index sign_up_by_email on sign_up (tenant_id, email, asked_at);
create index sign_up_by_time on sign_up (tenant_id, asked_at);
create index sign_up_due on sign_up (tenant_id, due_at) where state = 'ASKED';

alter table sign_up enable row level security;
alter table sign_up force row level security;
create policy tenant_wall on sign_up using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update (state, token_hash, alias, expires_at, attempts, due_at), delete on sign_up to ${appRole};
