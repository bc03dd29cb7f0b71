-- The event log takes what happens beside the process, too: members, roles, settings, sign-ins, refused attempts.
alter table event
    add column kind varchar(20) not null default 'PROCESS',
    add column deed varchar(30),
    -- Who did it, when it was neither a member nor the clock
    add column outsider varchar(254),
    alter column move drop not null,
    alter column detail type varchar(2000),
    add constraint event_move_or_deed check (num_nonnulls(move, deed) = 1);
alter table event alter column kind drop default;

create index event_of_kind on event (tenant_id, kind, at desc, id desc);
