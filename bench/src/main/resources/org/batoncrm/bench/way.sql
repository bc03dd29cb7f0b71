-- The way from a new lead to an assigned booking order: the statements that the server sends, in its 7 transactions.
-- One statement a line, so that they can be counted. "member" is whoever comes first.

-- capture a lead
begin;
select set_config('baton.tenant', :tenant, true);
select plan from tenant where tenant_id = :tenant and plan = any(string_to_array('TRIAL,STANDARD', ',')) for no key update;
insert into lead (id, company, contact, created_at, email, owner_id, source, state, state_since, updated_at, updated_by, version, tenant_id) select uuidv7(), 'Delta Coffee Roasters', 'Ines Delgado', now(), 'ines@delta.example.com', m.id, 'OTHER', 'NEW', now(), now(), m.id, 1, m.tenant_id from member m where m.tenant_id = :tenant::uuid order by m.id limit 1 returning id as lead, owner_id as member \gset
insert into event (id, kind, at, member_id, move, record_id, record_type, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), :member, 'CREATE', :lead, 'LEAD', 'NEW', :tenant);
commit;

-- qualify it
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, company, contact, country, created_at, email, fit, interest, owner_id, phone, reason_id, reason_text, source, state, state_since, lead_type, updated_at, updated_by, version from lead where id = :lead and tenant_id = :tenant for update;
insert into event (id, kind, at, detail, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'SQL', 'NEW', :member, 'QUALIFY', :lead, 'LEAD', 0, 'QUALIFIED', :tenant);
update lead set state_since = now(), state = 'QUALIFIED', updated_at = now(), lead_type = 'SQL', version = 2 where id = :lead and tenant_id = :tenant and version = 1;
commit;

-- make the opportunity
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, company, contact, country, created_at, email, fit, interest, owner_id, phone, reason_id, reason_text, source, state, state_since, lead_type, updated_at, updated_by, version from lead where id = :lead and tenant_id = :tenant for update;
select min(id::text) as stage from (select id, tenant_id, name, position, probability, retired from stage where tenant_id = :tenant order by position, id) s \gset
insert into opportunity (id, amount, created_at, currency, expected_close, lead_id, owner_id, stage_id, state, state_since, title, updated_at, updated_by, version, tenant_id) values (uuidv7(), 4800, now(), 'EUR', '2030-03-31', :lead, :member, :stage, 'OPEN', now(), 'Pallets to Oslo', now(), :member, 1, :tenant) returning id as deal \gset
insert into event (id, kind, at, member_id, move, record_id, record_type, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), :member, 'CREATE', :deal, 'OPPORTUNITY', 'OPEN', :tenant);
commit;

-- convert it into a quotation
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, amount, created_at, currency, description, expected_close, lead_id, owner_id, reason_id, reason_text, stage_id, state, state_since, title, updated_at, updated_by, version from opportunity where id = :deal and tenant_id = :tenant for update;
select tenant_id, accent, alias, approval_discount, booking_numbers, created_at, currency, erase_at, language, leaves_at, name, plan, quotation_numbers, set_up_at, set_up_by, state, state_since, tax_rates, validity_days, webhooks, zone from tenant where tenant_id = :tenant;
update opportunity set state_since = now(), state = 'CONVERTED', updated_at = now(), version = 2 where id = :deal and tenant_id = :tenant and version = 1;
insert into event (id, kind, at, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'OPEN', :member, 'CONVERT', :deal, 'OPPORTUNITY', 0, 'CONVERTED', :tenant);
insert into document_counter (tenant_id, kind, year, last) values (:tenant, 'QUOTATION', extract(year from now())::int, 1) on conflict (tenant_id, kind, year) do update set last = document_counter.last + 1 returning 'Q-' || year || '-' || lpad(last::text, 5, '0') as number \gset
select id, tenant_id, company, contact, country, created_at, email, fit, interest, owner_id, phone, reason_id, reason_text, source, state, state_since, lead_type, updated_at, updated_by, version from lead where id = :lead and tenant_id = :tenant;
insert into quotation (id, approval_discount, created_at, currency, expires_at, gross, net, number, opportunity_id, owner_id, revision, state, state_since, updated_at, updated_by, valid_until, version, tenant_id) values (uuidv7(), 15, now(), 'EUR', now() + interval '30 days', 5712, 4800, :number, :deal, :member, 1, 'DRAFT', now(), now(), :member, current_date + 30, 1, :tenant) returning id as quotation \gset
insert into event (id, kind, at, member_id, move, record_id, record_type, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), :member, 'CREATE', :quotation, 'QUOTATION', 'DRAFT', :tenant);
insert into quotation_line (id, description, discount_percent, position, quantity, tax_percent, unit_price, quotation_id, tenant_id) values (uuidv7(), 'Pallets to Oslo', 0, 1, 1, 19, 4800, :quotation, :tenant);
select id, tenant_id, approval_discount, approved_by, created_at, currency, expires_at, gross, net, number, opportunity_id, owner_id, reason_id, reason_text, revision, state, state_since, submitted_by, terms, updated_at, updated_by, valid_until, version, wanted_amount from quotation where number = :number and tenant_id = :tenant order by revision desc;
commit;

-- send it
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, approval_discount, approved_by, created_at, currency, expires_at, gross, net, number, opportunity_id, owner_id, reason_id, reason_text, revision, state, state_since, submitted_by, terms, updated_at, updated_by, valid_until, version, wanted_amount from quotation where id = :quotation and tenant_id = :tenant for update;
select id, tenant_id, description, discount_percent, position, quantity, tax_percent, unit, unit_price, quotation_id from quotation_line where quotation_id = :quotation and tenant_id = :tenant order by position;
select id, tenant_id, amount, created_at, currency, description, expected_close, lead_id, owner_id, reason_id, reason_text, stage_id, state, state_since, title, updated_at, updated_by, version from opportunity where id = :deal and tenant_id = :tenant;
select id, tenant_id, company, contact, country, created_at, email, fit, interest, owner_id, phone, reason_id, reason_text, source, state, state_since, lead_type, updated_at, updated_by, version from lead where id = :lead and tenant_id = :tenant;
insert into event (id, kind, at, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'DRAFT', :member, 'SEND', :quotation, 'QUOTATION', 0, 'SENT', :tenant);
update quotation set state_since = now(), state = 'SENT', updated_at = now(), version = 2 where id = :quotation and tenant_id = :tenant and version = 1;
select id, tenant_id, approval_discount, approved_by, created_at, currency, expires_at, gross, net, number, opportunity_id, owner_id, reason_id, reason_text, revision, state, state_since, submitted_by, terms, updated_at, updated_by, valid_until, version, wanted_amount from quotation where number = :number and tenant_id = :tenant order by revision desc;
commit;

-- the customer accepts: the opportunity is won, the lead becomes a customer, a booking order is written
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, approval_discount, approved_by, created_at, currency, expires_at, gross, net, number, opportunity_id, owner_id, reason_id, reason_text, revision, state, state_since, submitted_by, terms, updated_at, updated_by, valid_until, version, wanted_amount from quotation where id = :quotation and tenant_id = :tenant for update;
select id, tenant_id, description, discount_percent, position, quantity, tax_percent, unit, unit_price, quotation_id from quotation_line where quotation_id = :quotation and tenant_id = :tenant order by position;
select id, tenant_id, amount, created_at, currency, description, expected_close, lead_id, owner_id, reason_id, reason_text, stage_id, state, state_since, title, updated_at, updated_by, version from opportunity where id = :deal and tenant_id = :tenant for update;
select id, tenant_id, company, contact, country, created_at, email, fit, interest, owner_id, phone, reason_id, reason_text, source, state, state_since, lead_type, updated_at, updated_by, version from lead where id = :lead and tenant_id = :tenant for update;
insert into event (id, kind, at, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'SENT', :member, 'ACCEPT', :quotation, 'QUOTATION', 0, 'ACCEPTED', :tenant);
insert into event (id, kind, at, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'CONVERTED', :member, 'WIN', :deal, 'OPPORTUNITY', 0, 'WON', :tenant);
update opportunity set state_since = now(), state = 'WON', updated_at = now(), version = 3 where id = :deal and tenant_id = :tenant and version = 2;
update quotation set state_since = now(), state = 'ACCEPTED', updated_at = now(), version = 3 where id = :quotation and tenant_id = :tenant and version = 2;
select id from customer where lead_id = :lead and tenant_id = :tenant;
insert into customer (id, company, created_at, email, lead_id, owner_id, updated_at, updated_by, version, tenant_id) values (uuidv7(), 'Delta Coffee Roasters', now(), 'ines@delta.example.com', :lead, :member, now(), :member, 1, :tenant) returning id as customer \gset
insert into contact (id, customer_id, email, name, version, tenant_id) values (uuidv7(), :customer, 'ines@delta.example.com', 'Ines Delgado', 1, :tenant);
update lead set state_since = now(), state = 'CONVERTED', updated_at = now(), version = 3 where id = :lead and tenant_id = :tenant and version = 2;
insert into event (id, kind, at, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'QUALIFIED', :member, 'CONVERT', :lead, 'LEAD', 0, 'CONVERTED', :tenant);
insert into event (id, kind, at, member_id, move, record_id, record_type, tenant_id) values (uuidv7(), 'PROCESS', now(), :member, 'CREATE', :customer, 'CUSTOMER', :tenant);
select tenant_id, accent, alias, approval_discount, booking_numbers, created_at, currency, erase_at, language, leaves_at, name, plan, quotation_numbers, set_up_at, set_up_by, state, state_since, tax_rates, validity_days, webhooks, zone from tenant where tenant_id = :tenant;
insert into document_counter (tenant_id, kind, year, last) values (:tenant, 'BOOKING_ORDER', extract(year from now())::int, 1) on conflict (tenant_id, kind, year) do update set last = document_counter.last + 1 returning 'B-' || year || '-' || lpad(last::text, 5, '0') as number \gset
insert into booking_order (id, amount, created_at, currency, customer_id, number, owner_id, quotation_id, state, state_since, updated_at, updated_by, version, tenant_id) values (uuidv7(), 5712, now(), 'EUR', :customer, :number, :member, :quotation, 'CREATED', now(), now(), :member, 1, :tenant) returning id as booking \gset
insert into booking_item (id, description, position, quantity, booking_id, tenant_id) values (uuidv7(), 'Pallets to Oslo', 1, 1, :booking, :tenant);
insert into event (id, kind, at, member_id, move, record_id, record_type, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), :member, 'CREATE', :booking, 'BOOKING_ORDER', 'CREATED', :tenant);
commit;

-- Assign to Operation
begin;
select set_config('baton.tenant', :tenant, true);
select id, tenant_id, name, retired from team where id = :team and tenant_id = :tenant;
select id, tenant_id, amount, created_at, currency, customer_id, number, operator_id, owner_id, quotation_id, reason_id, reason_text, state, state_since, team_id, updated_at, updated_by, version from booking_order where id = :booking and tenant_id = :tenant for update;
select id, tenant_id, description, position, quantity, unit, booking_id from booking_item where booking_id = :booking and tenant_id = :tenant order by position;
select id, tenant_id, address, company, country, created_at, email, lead_id, owner_id, phone, updated_at, updated_by, version from customer where id = :customer and tenant_id = :tenant;
insert into event (id, kind, at, detail, from_state, member_id, move, record_id, record_type, seconds_in_state, to_state, tenant_id) values (uuidv7(), 'PROCESS', now(), 'Road desk', 'CREATED', :member, 'ASSIGN', :booking, 'BOOKING_ORDER', 0, 'ASSIGNED', :tenant);
update booking_order set state_since = now(), state = 'ASSIGNED', updated_at = now(), team_id = :team, version = 2 where id = :booking and tenant_id = :tenant and version = 1;
commit;
