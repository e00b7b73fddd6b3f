-- The keys that ever encrypted something here, each with a text that it opens; see io.kessai.seal.
create table data_keys (
  id            text        primary key,
  proof         text        not null,
  first_used_at timestamptz not null
);

alter table parked_facts
  add column sealed text,  -- the value, where it is encrypted; value is absent then
  add column digest bytea; -- SHA-256 of the value as it came, where it is encrypted

create unique index parked_facts_once_sealed
  on parked_facts (topic, "partition", "offset", coalesce(digest, sha256(coalesce(value, ''))));
drop index parked_facts_once;
