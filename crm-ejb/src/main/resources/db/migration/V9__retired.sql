-- Stages and teams that are no longer used stay for the records that refer to them.
alter table stage add column retired boolean not null default false;
alter table team add column retired boolean not null default false;
