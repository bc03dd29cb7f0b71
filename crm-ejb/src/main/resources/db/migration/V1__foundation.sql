-- The tenant of the transaction under way. Empty or unset: no tenant, so that no row is visible.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('baton.tenant', true), '')::uuid;

create table tenant (
    tenant_id         uuid primary key,
    alias             varchar(60)   not null unique,
    name              varchar(120)  not null,
    state             varchar(20)   not null check (state in ('ACTIVE', 'SUSPENDED')),
    currency          char(3)       not null,
    zone              varchar(60)   not null,
    tax_percent       numeric(5, 2) not null,
    approval_discount numeric(5, 2) not null,
    validity_days     integer       not null,
    accent            varchar(7),
    created_at        timestamptz   not null
);

create table member (
    tenant_id uuid         not null references tenant,
    id        uuid         not null,
    name      varchar(160) not null,
    email     varchar(254) not null,
    last_seen timestamptz,
    primary key (tenant_id, id)
);

create table reason (
    tenant_id uuid         not null references tenant,
    id        uuid         not null,
    kind      varchar(30)  not null,
    label     varchar(120) not null,
    position  integer      not null,
    retired   boolean      not null,
    primary key (tenant_id, id)
);
create unique index reason_label on reason (tenant_id, kind, lower(label));

create table document_counter (
    tenant_id uuid        not null references tenant,
    kind      varchar(20) not null,
    year      integer     not null,
    last      bigint      not null,
    primary key (tenant_id, kind, year)
);

-- Append-only: the application's role may add rows and read them, nothing else.
create table event (
    tenant_id        uuid        not null references tenant,
    id               uuid        not null,
    at               timestamptz not null,
    member_id        uuid,
    record_type      varchar(20) not null,
    record_id        uuid        not null,
    move             varchar(20) not null,
    from_state       varchar(20),
    to_state         varchar(20),
    reason_id        uuid,
    reason_text      varchar(1000),
    detail           varchar(300),
    seconds_in_state bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member,
    foreign key (tenant_id, reason_id) references reason
);
create index event_of_record on event (tenant_id, record_type, record_id, at);

create table activity (
    tenant_id   uuid          not null references tenant,
    id          uuid          not null,
    record_type varchar(20)   not null,
    record_id   uuid          not null,
    kind        varchar(20)   not null,
    text        varchar(4000) not null,
    due         date,
    done_at     timestamptz,
    at          timestamptz   not null,
    member_id   uuid          not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member
);
create index activity_of_record on activity (tenant_id, record_type, record_id, at);
create index activity_open on activity (tenant_id, member_id, due) where done_at is null;

create table lead (
    tenant_id   uuid         not null references tenant,
    id          uuid         not null,
    version     integer      not null,
    created_at  timestamptz  not null,
    owner_id    uuid,
    state       varchar(20)  not null
        check (state in ('NEW', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'CONVERTED')),
    state_since timestamptz  not null,
    reason_id   uuid,
    reason_text varchar(1000),
    updated_at  timestamptz  not null,
    updated_by  uuid,
    company     varchar(160) not null,
    contact     varchar(120),
    email       varchar(254),
    phone       varchar(40),
    country     varchar(2),
    interest    varchar(2000),
    source      varchar(20)  not null,
    fit         varchar(10),
    lead_type   varchar(10),
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references member,
    foreign key (tenant_id, updated_by) references member,
    foreign key (tenant_id, reason_id) references reason
);
create index lead_newest on lead (tenant_id, created_at desc, id desc);
create index lead_by_state on lead (tenant_id, state, created_at desc);

create table stage (
    tenant_id   uuid          not null references tenant,
    id          uuid          not null,
    name        varchar(60)   not null,
    position    integer       not null,
    probability numeric(3, 0) not null,
    primary key (tenant_id, id)
);
create unique index stage_name on stage (tenant_id, lower(name));

create table opportunity (
    tenant_id      uuid           not null references tenant,
    id             uuid           not null,
    version        integer        not null,
    created_at     timestamptz    not null,
    owner_id       uuid,
    state          varchar(20)    not null check (state in ('OPEN', 'CONVERTED', 'WON', 'LOST')),
    state_since    timestamptz    not null,
    reason_id      uuid,
    reason_text    varchar(1000),
    updated_at     timestamptz    not null,
    updated_by     uuid,
    lead_id        uuid           not null,
    stage_id       uuid           not null,
    title          varchar(160)   not null,
    amount         numeric(20, 3) not null,
    currency       char(3)        not null,
    expected_close date           not null,
    description    varchar(2000),
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references member,
    foreign key (tenant_id, updated_by) references member,
    foreign key (tenant_id, reason_id) references reason,
    foreign key (tenant_id, lead_id) references lead,
    foreign key (tenant_id, stage_id) references stage
);
create index opportunity_of_lead on opportunity (tenant_id, lead_id);
create index opportunity_by_state on opportunity (tenant_id, state, expected_close);

create table quotation (
    tenant_id         uuid           not null references tenant,
    id                uuid           not null,
    version           integer        not null,
    created_at        timestamptz    not null,
    owner_id          uuid,
    state             varchar(20)    not null check (state in
        ('DRAFT', 'APPROVAL', 'SENT', 'NEGOTIATION', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED')),
    state_since       timestamptz    not null,
    reason_id         uuid,
    reason_text       varchar(1000),
    updated_at        timestamptz    not null,
    updated_by        uuid,
    opportunity_id    uuid           not null,
    number            varchar(20)    not null,
    revision          integer        not null,
    currency          char(3)        not null,
    valid_until       date           not null,
    expires_at        timestamptz    not null,
    terms             varchar(4000),
    net               numeric(24, 3) not null,
    gross             numeric(24, 3) not null,
    approval_discount numeric(5, 2)  not null,
    submitted_by      uuid,
    approved_by       uuid,
    wanted_amount     numeric(20, 3),
    primary key (tenant_id, id),
    unique (tenant_id, number, revision),
    foreign key (tenant_id, owner_id) references member,
    foreign key (tenant_id, updated_by) references member,
    foreign key (tenant_id, submitted_by) references member,
    foreign key (tenant_id, approved_by) references member,
    foreign key (tenant_id, reason_id) references reason,
    foreign key (tenant_id, opportunity_id) references opportunity
);
create index quotation_of_opportunity on quotation (tenant_id, opportunity_id);
create index quotation_by_state on quotation (tenant_id, state, state_since desc);
-- One version of a quotation is alive at a time, whatever is raced
create unique index quotation_one_alive on quotation (tenant_id, number) where state <> 'SUPERSEDED';

create table quotation_line (
    tenant_id        uuid           not null references tenant,
    id               uuid           not null,
    quotation_id     uuid           not null,
    position         integer        not null,
    description      varchar(300)   not null,
    quantity         numeric(12, 3) not null,
    unit             varchar(30),
    unit_price       numeric(13, 4) not null,
    discount_percent numeric(5, 2)  not null,
    tax_percent      numeric(5, 2)  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, quotation_id) references quotation
);
create index quotation_line_of on quotation_line (tenant_id, quotation_id, position);

create table negotiation_round (
    tenant_id    uuid           not null references tenant,
    id           uuid           not null,
    quotation_id uuid           not null,
    round        integer        not null,
    amount       numeric(20, 3) not null,
    message      varchar(2000),
    at           timestamptz    not null,
    member_id    uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, quotation_id) references quotation,
    foreign key (tenant_id, member_id) references member
);
create index negotiation_round_of on negotiation_round (tenant_id, quotation_id);

create table customer (
    tenant_id  uuid         not null references tenant,
    id         uuid         not null,
    version    integer      not null,
    lead_id    uuid         not null,
    company    varchar(160) not null,
    email      varchar(254),
    phone      varchar(40),
    country    varchar(2),
    address    varchar(500),
    owner_id   uuid,
    created_at timestamptz  not null,
    updated_at timestamptz  not null,
    updated_by uuid,
    primary key (tenant_id, id),
    -- A lead becomes one customer, however often it buys
    unique (tenant_id, lead_id),
    foreign key (tenant_id, lead_id) references lead,
    foreign key (tenant_id, owner_id) references member,
    foreign key (tenant_id, updated_by) references member
);

create table contact (
    tenant_id   uuid         not null references tenant,
    id          uuid         not null,
    version     integer      not null,
    customer_id uuid         not null,
    name        varchar(120) not null,
    position    varchar(120),
    email       varchar(254),
    phone       varchar(40),
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customer
);
create index contact_of on contact (tenant_id, customer_id);

create table team (
    tenant_id uuid        not null references tenant,
    id        uuid        not null,
    name      varchar(80) not null,
    primary key (tenant_id, id)
);
create unique index team_name on team (tenant_id, lower(name));

create table team_member (
    tenant_id uuid not null references tenant,
    id        uuid not null,
    team_id   uuid not null,
    member_id uuid not null,
    primary key (tenant_id, id),
    unique (tenant_id, team_id, member_id),
    foreign key (tenant_id, team_id) references team,
    foreign key (tenant_id, member_id) references member
);
create index team_member_teams on team_member (tenant_id, member_id);

create table booking_order (
    tenant_id    uuid           not null references tenant,
    id           uuid           not null,
    version      integer        not null,
    created_at   timestamptz    not null,
    owner_id     uuid,
    state        varchar(20)    not null check (state in
        ('CREATED', 'ASSIGNED', 'ACCEPTED', 'RETURNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    state_since  timestamptz    not null,
    reason_id    uuid,
    reason_text  varchar(1000),
    updated_at   timestamptz    not null,
    updated_by   uuid,
    number       varchar(20)    not null,
    quotation_id uuid           not null,
    customer_id  uuid           not null,
    amount       numeric(24, 3) not null,
    currency     char(3)        not null,
    team_id      uuid,
    operator_id  uuid,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    -- An accepted quotation becomes one booking order, whatever is retried or raced
    unique (tenant_id, quotation_id),
    foreign key (tenant_id, owner_id) references member,
    foreign key (tenant_id, updated_by) references member,
    foreign key (tenant_id, operator_id) references member,
    foreign key (tenant_id, reason_id) references reason,
    foreign key (tenant_id, quotation_id) references quotation,
    foreign key (tenant_id, customer_id) references customer,
    foreign key (tenant_id, team_id) references team
);
create index booking_by_state on booking_order (tenant_id, state, state_since desc);
create index booking_of_team on booking_order (tenant_id, team_id, state);
create index booking_of_customer on booking_order (tenant_id, customer_id);

create table booking_item (
    tenant_id   uuid           not null references tenant,
    id          uuid           not null,
    booking_id  uuid           not null,
    position    integer        not null,
    description varchar(300)   not null,
    quantity    numeric(12, 3) not null,
    unit        varchar(30),
    primary key (tenant_id, id),
    foreign key (tenant_id, booking_id) references booking_order
);
create index booking_item_of on booking_item (tenant_id, booking_id, position);

-- The third wall: no role, not even the owner, sees a row of another tenant or without one.
do $$
declare
    walled text;
begin
    foreach walled in array array ['member', 'reason', 'document_counter', 'event', 'activity', 'lead', 'stage',
        'opportunity', 'quotation', 'quotation_line', 'negotiation_round', 'customer', 'contact', 'team',
        'team_member', 'booking_order', 'booking_item']
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy tenant_wall on %I using (tenant_id = current_tenant())'
            || ' with check (tenant_id = current_tenant())', walled);
        execute format('grant select, insert, update, delete on %I to ${appRole}', walled);
    end loop;
end $$;

-- The list of tenants can be read, for jobs that go through all of them; a tenant changes only its own row.
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_list on tenant for select using (true);
create policy tenant_own on tenant for update using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
-- Tenants come into being by the owner's hand, until sign-up has its own way
create policy tenant_new on tenant for insert to current_user with check (true);
grant select, update (name, currency, zone, tax_percent, approval_discount, validity_days, accent)
    on tenant to ${appRole};

revoke update, delete on event from ${appRole};
grant select on flyway_schema_history to ${appRole};
grant usage on schema public to ${appRole};
