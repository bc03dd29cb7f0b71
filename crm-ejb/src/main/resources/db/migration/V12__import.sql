-- What a new company begins with makes room for what it imports. The application's role deletes none of it by itself, and
-- with the owner's rights it is deleted only where there is nothing yet that could refer to it.
create function clear_set_up() returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    tenant uuid := current_tenant();
begin
    if exists (select from lead where tenant_id = tenant) or exists (select from opportunity where tenant_id = tenant)
            or exists (select from quotation where tenant_id = tenant)
            or exists (select from customer where tenant_id = tenant)
            or exists (select from booking_order where tenant_id = tenant)
            or exists (select from activity where tenant_id = tenant) then
        raise insufficient_privilege using message = 'Only a company without records can begin anew';
    end if;
    delete from team_member where tenant_id = tenant;
    delete from team where tenant_id = tenant;
    delete from stage where tenant_id = tenant;
    delete from reason where tenant_id = tenant;
    delete from letterhead where tenant_id = tenant;
    delete from logo where tenant_id = tenant;
end
$$;
revoke all on function clear_set_up() from public;
grant execute on function clear_set_up() to ${appRole};
