create table state (id bigint primary key, version bigint not null, known text not null)
  with (fillfactor = 80);
create table fact (id uuid primary key, of_state bigint not null, says text not null);
insert into state select number, 0, repeat('k', 400) from generate_series(1, 100000) number;
