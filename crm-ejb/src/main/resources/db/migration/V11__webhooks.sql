-- Whether the tenant has webhooks at all: their clock then need not look into all tenants
alter table tenant add column webhooks boolean not null default false;
grant update (webhooks) on tenant to ${appRole};

-- Where a tenant wants to hear of its events. The secret of a webhook is nowhere here: it is derived, see the decisions.
create table webhook (
    tenant_id             uuid          not null references tenant,
    id                    uuid          not null,
    version               integer       not null,
    url                   varchar(1000) not null,
    description           varchar(200),
    events                varchar(4000) not null,
    state                 varchar(20)   not null check (state in ('ACTIVE', 'PAUSED', 'OFF')),
    off_reason            varchar(20)   check (off_reason in ('FAILING', 'GONE')),
    failing_since         timestamptz,
    secret_number         integer       not null,
    previous_secret_until timestamptz,
    created_at            timestamptz   not null,
    created_by            uuid,
    updated_at            timestamptz   not null,
    updated_by            uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, created_by) references member,
    foreign key (tenant_id, updated_by) references member
);

-- The outbox: what is to be sent, or was. Written in the transaction of the event.
create table webhook_delivery (
    tenant_id     uuid         not null references tenant,
    id            uuid         not null,
    webhook_id    uuid         not null,
    event_id      uuid,
    event_type    varchar(60)  not null,
    record_type   varchar(20),
    -- What is sent to one webhook about one record is sent in the order of the positions
    record_id     uuid         not null,
    position      integer      not null,
    body          text,
    state         varchar(20)  not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'FAILED')),
    attempts      integer      not null default 0,
    -- When to try next; while it is being sent, when to give up waiting for the node that sends it
    due           timestamptz  not null,
    created_at    timestamptz  not null,
    last_at       timestamptz,
    last_status   integer,
    last_trouble  varchar(20),
    last_answer   varchar(500),
    last_millis   integer,
    primary key (tenant_id, id),
    unique (tenant_id, webhook_id, event_id),
    foreign key (tenant_id, webhook_id) references webhook on delete cascade,
    -- The event is stored when its transaction ends
    foreign key (tenant_id, event_id) references event deferrable initially deferred
);
create index webhook_delivery_of_record on webhook_delivery (tenant_id, webhook_id, record_id, position);
create index webhook_delivery_due on webhook_delivery (tenant_id, webhook_id, due)
    where state in ('WAITING', 'SENDING');
create index webhook_delivery_newest on webhook_delivery (tenant_id, webhook_id, created_at desc, id desc);
create index webhook_delivery_age on webhook_delivery (tenant_id, created_at);

do $$
declare
    walled text;
begin
    foreach walled in array array ['webhook', 'webhook_delivery']
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy tenant_wall on %I using (tenant_id = current_tenant())'
            || ' with check (tenant_id = current_tenant())', walled);
        execute format('grant select, insert, update, delete on %I to ${appRole}', walled);
    end loop;
end $$;
