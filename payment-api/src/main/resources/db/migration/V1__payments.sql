-- One order: one attempt to be paid, as far as payment-api knows it.
create table payment (
  id          text primary key,            -- merchant/order
  method      text not null,
  amount      bigint not null check (amount > 0),
  currency    text not null,
  capture     boolean not null,
  return_url  text not null,
  known       text not null,               -- the joined observation as JSON
  next_action text not null,               -- as JSON
  page_key    text not null,               -- unguessable part of the address that shows nextAction's HTML
  created_at  timestamptz not null
);

-- A command of a storefront; while it is open it reserves its amount.
create table command (
  id              text primary key,
  payment_id      text not null references payment (id),
  merchant        text not null,
  idempotency_key text not null,
  fingerprint     text not null,
  operation       text not null,
  amount          bigint not null check (amount > 0),
  whole           boolean not null,
  outcome         text not null,
  gateway_id      text not null,           -- the payment server's id of the exchange; empty while unknown
  result_code     text not null,
  result_message  text not null,
  asked_at        timestamptz not null,
  answer_status   integer,
  answer_body     text,
  unique (merchant, idempotency_key)
);
create index command_by_payment on command (payment_id);

-- What browsers brought back, so that a repeat is known as one (TDS-4).
create table browser_return (
  payment_id text not null references payment (id),
  fact_id    text not null,
  primary key (payment_id, fact_id)
);

-- Facts on their way to Kafka; see io.kessai.outbox.
create table outbox (
  id         bigint generated always as identity primary key,
  topic      text not null,
  key        text not null,
  payload    text not null,
  created_at timestamptz not null default now()
);
