-- The orders whose next notice may be lost, or that have a command in doubt.
create table watched (
  merchant      text        not null,
  order_id      text        not null,
  method        text        not null,
  version       bigint      not null,
  known         json        not null,
  state         text        not null,
  since         timestamptz,
  waiting_for   text        not null,
  in_doubt      boolean     not null,
  due_at        timestamptz,
  attempts      integer     not null default 0,
  claimed_by    uuid,
  claimed_until timestamptz,
  primary key (merchant, order_id)
) with (fillfactor = 80);

comment on column watched.version is 'of the order.changes record that was applied last';
comment on column watched.waiting_for is 'the state and the open commands; while it stays, so does the schedule';
comment on column watched.due_at is 'when to ask next; null where asking has ended without an outcome';
comment on column watched.claimed_by is 'the claim that alone may write the outcome';

-- A tick touches what is due and nothing else, commands in doubt first.
create index watched_due on watched (in_doubt, due_at) where due_at is not null;

-- The token bucket of all replicas: one row.
create table inquiry_rate (
  id          smallint         primary key default 1 check (id = 1),
  tokens      double precision not null,
  refilled_at timestamptz      not null
);

insert into inquiry_rate (tokens, refilled_at) values (0, now());
