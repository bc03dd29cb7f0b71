-- One tax rate becomes a list of them, a line each: the percent, a space, the name. The first is the usual one.
alter table tenant alter column tax_percent type varchar(2000) using tax_percent || ' Standard rate';
alter table tenant rename column tax_percent to tax_rates;

alter table tenant
    add column language varchar(20) not null default 'ENGLISH',
    add column quotation_numbers varchar(40) not null default 'Q-{year}-{n:5}',
    add column booking_numbers varchar(40) not null default 'B-{year}-{n:5}',
    add column set_up_by uuid,
    add column set_up_at timestamptz,
    add foreign key (tenant_id, set_up_by) references member;
grant update (language, tax_rates, quotation_numbers, booking_numbers, set_up_by, set_up_at) on tenant to ${appRole};

-- What stands on the company's documents besides its name. One row for a tenant: its id is the tenant's.
create table letterhead (
    tenant_id   uuid         not null references tenant,
    id          uuid         not null,
    street      varchar(160),
    postal_code varchar(20),
    city        varchar(120),
    country     varchar(2),
    tax_number  varchar(40),
    phone       varchar(40),
    web         varchar(200),
    primary key (tenant_id, id)
);
alter table letterhead enable row level security;
alter table letterhead force row level security;
create policy tenant_wall on letterhead using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert, update on letterhead to ${appRole};
