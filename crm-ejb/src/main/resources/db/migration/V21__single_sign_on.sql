-- The domains that a company says are its own. That no two companies have one is Keycloak's rule: here a unique key over
-- all tenants would tell one what another has.
create table company_domain (
    tenant_id uuid         not null references tenant,
    id        uuid         not null,
    name      varchar(253) not null,
    token     varchar(64)  not null,
    added_at  timestamptz  not null,
    proved_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);

-- The identity provider of a company. Its secret, its keys and its endpoints are at Keycloak alone.
create table identity_provider (
    tenant_id  uuid          not null references tenant,
    id         uuid          not null,
    kind       varchar(10)   not null check (kind in ('OIDC', 'SAML')),
    url        varchar(1000) not null,
    client_id  varchar(255),
    -- The role of people who come by it for the first time; null for none
    newcomers  varchar(20)   check (newcomers in ('SALES_MANAGER', 'OPERATIONS')),
    active     boolean       not null,
    updated_at timestamptz   not null,
    primary key (tenant_id, id),
    -- One for each company
    unique (tenant_id)
);

do $$
declare
    walled text;
begin
    foreach walled in array array ['company_domain', 'identity_provider']
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy tenant_wall on %I using (tenant_id = current_tenant())'
            || ' with check (tenant_id = current_tenant())', walled);
    end loop;
end $$;
grant select, insert, update (proved_at), delete on company_domain to ${appRole};
grant select, insert, update, delete on identity_provider to ${appRole};
