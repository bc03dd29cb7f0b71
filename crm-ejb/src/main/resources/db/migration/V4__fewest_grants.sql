-- What the code does not do, its role may not do: the process deletes no record, and what was written down stays as it is.
revoke delete on member, reason, document_counter, activity, lead, stage, opportunity, quotation, negotiation_round,
    customer, team, booking_order, booking_item from ${appRole};
revoke update on negotiation_round, team_member, booking_item from ${appRole};
