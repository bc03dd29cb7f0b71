-- Within one transaction rows come in any order: the chain goes by the time of what they tell.
alter table event_seal rename column sealed_at to at;

create or replace function seal_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into event_seal (tenant_id, id, digest, intruder, at)
    values (new.tenant_id, new.id, sha256(convert_to(event_text(new), 'UTF8')),
        -- Here the current user is the owner of the tables, and the session's is who is connected
        case when pg_has_role(session_user, current_user, 'member') then session_user end, new.at);
    return null;
end
$$;

create or replace function link_events(most integer) returns integer
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
        where s.tenant_id = tenant and s.seq is null order by s.at, s.id limit most
    loop
        last_seq := coalesce(last_seq, 0) + 1;
        last_hash := sha256(coalesce(last_hash, '') || seal.digest);
        update event_seal s set seq = last_seq, hash = last_hash where s.tenant_id = tenant and s.id = seal.id;
        linked := linked + 1;
    end loop;
    return linked;
end
$$;
