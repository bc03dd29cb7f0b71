-- A seal for each row of the event log. The digest is written with the row, in its transaction. Soon after, the seals are
-- linked into one chain per tenant: each hash is that of the hash before and of the digest. The application's role can
-- only read the seals; it cannot write a row without one, nor change either.
create table event_seal (
    tenant_id uuid        not null,
    -- The row's. No foreign key: the seal stays when the row is gone, and so tells of it
    id        uuid        not null,
    digest    bytea       not null,
    -- Whoever wrote the row with other rights than the application's; null when the application did
    intruder  varchar(63),
    sealed_at timestamptz not null,
    seq       bigint,
    hash      bytea,
    primary key (tenant_id, id),
    unique (tenant_id, seq),
    check ((seq is null) = (hash is null))
);
create index event_seal_unlinked on event_seal (tenant_id, sealed_at, id) where seq is null;

alter table event_seal enable row level security;
alter table event_seal force row level security;
create policy tenant_wall on event_seal using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select on event_seal to ${appRole};

-- A row as one text that no other row has: each value with its name and its length in bytes, nothing for null. A new
-- column goes to the end, so that older rows keep their text. EventText says the same in Java, and checks it.
create function event_text(e event) returns text
    language sql stable parallel safe
as $$
    select concat(
        'tenant_id=' || octet_length(e.tenant_id::text) || ':' || e.tenant_id || ';',
        'id=' || octet_length(e.id::text) || ':' || e.id || ';',
        'at=' || octet_length(t.micros) || ':' || t.micros || ';',
        'member_id=' || octet_length(e.member_id::text) || ':' || e.member_id || ';',
        'record_type=' || octet_length(e.record_type) || ':' || e.record_type || ';',
        'record_id=' || octet_length(e.record_id::text) || ':' || e.record_id || ';',
        'move=' || octet_length(e.move) || ':' || e.move || ';',
        'from_state=' || octet_length(e.from_state) || ':' || e.from_state || ';',
        'to_state=' || octet_length(e.to_state) || ':' || e.to_state || ';',
        'reason_id=' || octet_length(e.reason_id::text) || ':' || e.reason_id || ';',
        'reason_text=' || octet_length(e.reason_text) || ':' || e.reason_text || ';',
        'detail=' || octet_length(e.detail) || ':' || e.detail || ';',
        'seconds_in_state=' || octet_length(e.seconds_in_state::text) || ':' || e.seconds_in_state || ';',
        'kind=' || octet_length(e.kind) || ':' || e.kind || ';',
        'deed=' || octet_length(e.deed) || ':' || e.deed || ';',
        'outsider=' || octet_length(e.outsider) || ':' || e.outsider || ';')
    from (select (extract(epoch from e.at) * 1000000)::bigint::text as micros) t
$$;
revoke all on function event_text(event) from public;

create function seal_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into event_seal (tenant_id, id, digest, intruder, sealed_at)
    values (new.tenant_id, new.id, sha256(convert_to(event_text(new), 'UTF8')),
        -- Here the current user is the owner of the tables, and the session's is who is connected
        case when pg_has_role(session_user, current_user, 'member') then session_user end, clock_timestamp());
    return null;
end
$$;
revoke all on function seal_event() from public;
create trigger event_sealed after insert on event for each row execute function seal_event();

-- Links up to so many seals of the transaction's tenant, in the order in which they were written, and says how many.
-- Only one transaction at a time does it for a tenant.
create function link_events(most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    tenant    uuid := current_tenant();
    last_seq  bigint;
    last_hash bytea;
    seal      record;
    linked    integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('event_seal ' || tenant, 0));
    select s.seq, s.hash into last_seq, last_hash from event_seal s
    where s.tenant_id = tenant and s.seq is not null order by s.seq desc limit 1;
    for seal in
        select s.id, s.digest from event_seal s
        where s.tenant_id = tenant and s.seq is null order by s.sealed_at, s.id limit most
    loop
        last_seq := coalesce(last_seq, 0) + 1;
        last_hash := sha256(coalesce(last_hash, '') || seal.digest);
        update event_seal s set seq = last_seq, hash = last_hash where s.tenant_id = tenant and s.id = seal.id;
        linked := linked + 1;
    end loop;
    return linked;
end
$$;
revoke all on function link_events(integer) from public;
grant execute on function link_events(integer) to ${appRole};

-- What was written before is sealed in the order in which it happened.
do $$
declare
    each uuid;
begin
    for each in select tenant_id from tenant
    loop
        perform set_config('baton.tenant', each::text, true);
        insert into event_seal (tenant_id, id, digest, sealed_at)
        select e.tenant_id, e.id, sha256(convert_to(event_text(e), 'UTF8')), e.at from event e where e.tenant_id = each;
        perform link_events(2147483647);
    end loop;
    perform set_config('baton.tenant', '', true);
end $$;
