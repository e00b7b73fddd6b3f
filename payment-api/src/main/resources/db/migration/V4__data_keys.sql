-- The keys that ever encrypted something here, each with a text that it opens; see io.kessai.seal.
create table data_keys (
  id            text        primary key,
  proof         text        not null,
  first_used_at timestamptz not null
);
