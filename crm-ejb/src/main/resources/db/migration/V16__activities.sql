-- What was written down about whatever record, newest first; and the tasks of everybody by the day on which they are due
create index activity_newest on activity (tenant_id, at desc, id desc);
create index activity_due on activity (tenant_id, due, id) where kind = 'TASK';
