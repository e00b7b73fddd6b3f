-- The bare transition of an order by one fact.
\set number random(1, 100000)
begin;
select version, known from state where id = :number for update;
update state set version = version + 1, known = repeat('k', 400) where id = :number;
insert into fact (id, of_state, says) values (gen_random_uuid(), :number, repeat('s', 400));
commit;
