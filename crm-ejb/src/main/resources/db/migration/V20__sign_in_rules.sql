-- What a company wants of its members' logins. Without a time, a login lasts as long as the identity provider's session.
alter table tenant
    add column second_factor boolean not null default false,
    add column idle_minutes integer check (idle_minutes >= 0),
    add column login_minutes integer check (login_minutes >= 0);
grant update (second_factor, idle_minutes, login_minutes) on tenant to ${appRole};
