-- What the two commits touch, as payment-api keeps it, without what they do not touch.
create table payment (
  id          text primary key,
  method      text not null,
  amount      bigint not null check (amount >= 0),
  currency    text not null,
  capture     boolean not null,
  return_url  text not null,
  known       text not null,
  next_action text not null,
  page_key    text not null,
  created_at  timestamptz not null
);
create table command (
  id              text primary key,
  payment_id      text not null references payment (id),
  merchant        text not null,
  idempotency_key text not null,
  fingerprint     text not null,
  operation       text not null,
  amount          bigint not null check (amount >= 0),
  outcome         text not null,
  asked_at        timestamptz not null,
  answer_status   integer,
  answer_body     text,
  unique (merchant, idempotency_key)
);
create index command_by_payment on command (payment_id);
create index command_open on command (asked_at) where outcome = 'OPEN';
create table outbox (
  id         bigint generated always as identity primary key,
  topic      text not null,
  key        text not null,
  payload    text not null,
  created_at timestamptz not null default now()
);
