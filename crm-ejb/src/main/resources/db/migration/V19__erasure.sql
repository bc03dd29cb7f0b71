-- Erases all of the transaction's tenant, its own row last, and says how many rows of each table went. Only the platform's
-- own work can do it, and only when the tenant's time to think it over has passed. The tables come from the catalogue.
create policy tenant_end on tenant for delete to current_user using (tenant_id = current_tenant());
create policy figures_end on tenant_figures for delete to current_user using (tenant_id = current_tenant());
create policy transfer_due_end on transfer_due for delete to current_user using (tenant_id = current_tenant());

create function erase_tenant() returns table (name text, rows bigint)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    tenant  uuid := current_tenant();
    waiting text[];
    later   text[];
    gone    bigint;
    left_over bigint;
begin
    -- Locked: whoever cancels meanwhile comes too late, or this does
    perform from tenant t where t.tenant_id = tenant and t.state = 'CLOSING' and t.erase_at <= now() for update;
    if not found or not platform_at_work() then
        raise insufficient_privilege using message = 'The erasure of this tenant is not due';
    end if;
    -- The tenant's row names the member who set it up, and every member names the tenant
    update tenant t set set_up_by = null where t.tenant_id = tenant;
    select array_agg(c.relname::text order by c.relname = 'tenant', c.relname) into waiting
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace;
    -- What is still referred to has to wait until what refers to it is gone
    while waiting <> '{}' loop
        later := '{}';
        foreach name in array waiting loop
            begin
                execute format('delete from public.%I where tenant_id = $1', name) using tenant;
                get diagnostics gone = row_count;
                execute format('select count(*) from public.%I where tenant_id = $1', name) into left_over using tenant;
                if left_over > 0 then
                    raise object_not_in_prerequisite_state
                        using message = format('%s rows of %s cannot be erased', left_over, name);
                end if;
                rows := gone;
                return next;
            exception when foreign_key_violation then
                later := later || name;
            end;
        end loop;
        if later = waiting then
            raise object_not_in_prerequisite_state
                using message = format('Tables that refer to each other cannot be erased: %s', later);
        end if;
        waiting := later;
    end loop;
end
$$;
revoke all on function erase_tenant() from public;
grant execute on function erase_tenant() to ${appRole};

-- When the company's own admin has asked for its end. Until a day before, its members work on, and can think better of it.
alter table tenant add column leaves_at timestamptz;
create index tenant_leaving on tenant (leaves_at) where leaves_at is not null;
grant update (leaves_at) on tenant to ${appRole};

-- The application cannot make an erasure due at once, whoever has got hold of its role: a day is left to notice.
create function leave_time_to_notice() returns trigger
    language plpgsql as $$
begin
    if (new.erase_at is distinct from old.erase_at and new.erase_at < now() + interval '1 day'
                or new.leaves_at is distinct from old.leaves_at and new.leaves_at < now() + interval '1 day')
            and current_user::regrole::oid <> (select relowner from pg_class where oid = tg_relid) then
        raise insufficient_privilege using message = 'An erasure is due in a day at the earliest';
    end if;
    return new;
end $$;
create trigger tenant_erasure_later before update of erase_at, leaves_at on tenant
    for each row execute function leave_time_to_notice();

-- Certificates of erasures, kept by the platform as its own rows: what was there, and that nothing is. Nobody is named.
create table erasure_certificate (
    tenant_id    uuid        not null references tenant,
    id           uuid        not null,
    erased       uuid        not null,
    began_at     timestamptz not null,
    ended_at     timestamptz not null,
    counts       text        not null,
    primary key (tenant_id, id),
    unique (tenant_id, erased)
);
alter table erasure_certificate enable row level security;
alter table erasure_certificate force row level security;
create policy tenant_wall on erasure_certificate using (tenant_id = current_tenant())
    with check (tenant_id = current_tenant());
grant select, insert on erasure_certificate to ${appRole};
