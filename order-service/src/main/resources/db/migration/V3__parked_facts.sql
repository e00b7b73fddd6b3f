-- Records of Kafka that could not be applied, until an operator has seen to each.
create table parked_facts (
  id          bigint      generated always as identity primary key,
  topic       text        not null,
  "partition" integer     not null,
  "offset"    bigint      not null,
  -- As they came; absent where they were.
  key         bytea,
  value       bytea,
  -- Whose it is, as far as the key says so.
  merchant    text collate "C",
  -- Why it cannot be applied, by the latest try.
  reason      text        not null,
  says        text        not null,
  parked_at   timestamptz not null,
  state       text        not null default 'OPEN',
  ended_at    timestamptz
);

-- A record that is parked again is the same; one of a topic that was made anew is not.
create unique index parked_facts_once
  on parked_facts (topic, "partition", "offset", sha256(coalesce(value, '')));
create index parked_facts_open_first on parked_facts ((state <> 'OPEN'), id);

-- What operators did about them.
create table parked_actions (
  id       bigint      generated always as identity primary key,
  parked   bigint      not null references parked_facts,
  action   text        not null,
  outcome  text        not null,
  by_whom  text        not null,
  note     text        not null,
  acted_at timestamptz not null
);

create index parked_actions_of_record on parked_actions (parked, id);
