-- Keys compare by bytes ("C"): faster, and the same on every machine that sorts them.

create table orders (
  merchant          text collate "C" not null,
  order_id          text collate "C" not null,
  -- 0 only inside the database transaction that stores the order's first fact.
  version           bigint           not null default 0,
  method            text             not null default '',
  method_by_opening boolean          not null default false,
  -- The join of all the order's facts; every column below is read off it, for searching only.
  known             jsonb            not null default '{}',
  state             text             not null default 'REQUESTED',
  currency          text,
  asked             bigint,
  authorized        bigint           not null default 0,
  captured          bigint           not null default 0,
  refunded          bigint           not null default 0,
  needs_attention   boolean          not null default false,
  opened_at         timestamptz,
  updated_at        timestamptz,
  primary key (merchant, order_id)
) with (fillfactor = 80); -- room beside each row, so that an update touches no index

create index orders_needing_attention on orders (merchant, order_id) where needs_attention;

-- The history (ORDER-2), and the inbox: a fact's identity is stored once.
create table facts (
  merchant     text collate "C" not null,
  order_id     text collate "C" not null,
  id           text collate "C" not null,
  seq          bigint           generated always as identity,
  method       text             not null,
  messenger    text             not null,
  learned_at   timestamptz      not null,
  stored_at    timestamptz      not null,
  repeats      integer          not null default 0,
  last_seen_at timestamptz      not null,
  summary      text             not null,
  says         jsonb            not null,
  raw          jsonb            not null,
  -- What the fact did when it was stored; empty before the order's first fact.
  state_before text,
  state_after  text             not null,
  changed      boolean          not null,
  version      bigint           not null,
  drift        boolean          not null,
  primary key (merchant, order_id, id)
);

create index facts_drift on facts (learned_at) where drift;

create table outbox (
  id         bigint      generated always as identity primary key,
  topic      text        not null,
  key        text        not null,
  payload    text        not null,
  created_at timestamptz not null default now()
);
