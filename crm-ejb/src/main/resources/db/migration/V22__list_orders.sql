-- Each list in its own order, so that a slice reads its rows alone, however long the list. The indexes by state do not
-- serve here: each state has its own order in them.
create index opportunity_next on opportunity (tenant_id, expected_close, id);
create index quotation_newest on quotation (tenant_id, state_since desc, id desc);
create index customer_newest on customer (tenant_id, created_at desc, id desc);
create index booking_newest on booking_order (tenant_id, state_since desc, id desc);

-- What one member did, in a history that is mostly others'
create index event_of_member on event (tenant_id, member_id, at desc, id desc);

-- What failed, among all that was delivered. Partial, because only few do; what waits has an index of its own already
create index webhook_delivery_failed on webhook_delivery (tenant_id, webhook_id, created_at desc, id desc)
    where state = 'FAILED';
