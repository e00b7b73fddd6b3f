-- What storefronts are told (ORDER-4). Each change of an order, as the topic order.changes has it.
create table changes (
  merchant  text collate "C" not null,
  order_id  text collate "C" not null,
  version   bigint           not null,
  -- Drawn while the order's row is locked: grows with an order's versions.
  id        bigint           generated always as identity,
  -- Given after the commit, by one replica at a time: nothing is ever committed below the highest.
  position  bigint,
  change    jsonb            not null,
  stored_at timestamptz      not null,
  primary key (merchant, order_id, version)
);

create index changes_unplaced on changes (id) where position is null;
create unique index changes_placed on changes (position) where position is not null;
create index changes_of_merchant on changes (merchant, position) where position is not null;

create index changes_by_age on changes using brin (stored_at);

-- One row, whose lock makes the one replica that gives positions.
create table change_position (last bigint not null);
insert into change_position values (0);

-- Up to where a merchant's changes are no longer kept.
create table changes_forgotten (
  merchant text collate "C" primary key,
  position bigint not null
);

create table webhook_endpoints (
  id              uuid             primary key,
  merchant        text collate "C" not null,
  url             text             not null,
  -- Empty: all of them.
  events          text[]           not null,
  enabled         boolean          not null default true,
  -- Both encrypted.
  secret          text             not null,
  previous_secret text,
  previous_until  timestamptz,
  created_at      timestamptz      not null
);

create index webhook_endpoints_of_merchant on webhook_endpoints (merchant, created_at);

create table webhook_deliveries (
  id          uuid             primary key default gen_random_uuid(),
  number      bigint           generated always as identity,
  endpoint    uuid             not null references webhook_endpoints on delete cascade,
  type        text             not null,
  -- What it tells; empty for a test.
  merchant    text collate "C",
  order_id    text collate "C",
  version     bigint,
  status      text             not null default 'PENDING',
  attempts    integer          not null default 0,
  queued_at   timestamptz      not null,
  -- When it is to be tried next; while it is being tried, when the attempt is given up for lost.
  due_at      timestamptz      not null,
  finished_at timestamptz,
  -- How the latest attempt ended.
  answer      integer,
  says        text,
  foreign key (merchant, order_id, version) references changes on delete cascade
);

create index webhook_deliveries_due on webhook_deliveries (endpoint, due_at)
  where status = 'PENDING';
create index webhook_deliveries_in_order on webhook_deliveries (endpoint, merchant, order_id, version)
  where status = 'PENDING';
create index webhook_deliveries_of_endpoint on webhook_deliveries (endpoint, number);
create index webhook_deliveries_of_change on webhook_deliveries (merchant, order_id, version);
create index webhook_deliveries_tests on webhook_deliveries (finished_at) where merchant is null;
