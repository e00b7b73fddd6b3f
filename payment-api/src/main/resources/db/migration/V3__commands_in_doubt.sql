-- The few commands that are open, for the gauge of those in doubt.
create index command_open on command (asked_at) where outcome = 'OPEN';
