-- The two commits of a card authorisation, bare: the intent, then the outcome.
\set number random(1, 9000000000000000000)
begin;
insert into payment (id, method, amount, currency, capture, return_url, known, next_action, page_key, created_at)
values ('demo/' || :number, 'card', 1000, 'JPY', false, '', '{}', '{}', 'x', now());
select * from payment where id = 'demo/' || :number for update;
insert into command (id, payment_id, merchant, idempotency_key, fingerprint, operation, amount, outcome, asked_at)
values ('c' || :number, 'demo/' || :number, 'demo', 'k' || :number, repeat('f', 64), 'AUTHORIZE', 1000, 'OPEN', now());
update payment set known = repeat('k', 400) where id = 'demo/' || :number;
insert into outbox (topic, key, payload) values ('payment.results', 'demo/' || :number, repeat('p', 700));
commit;
begin;
select * from payment where id = 'demo/' || :number for update;
update command set outcome = 'DONE', answer_status = 201, answer_body = repeat('a', 500) where id = 'c' || :number;
update payment set known = repeat('k', 600) where id = 'demo/' || :number;
insert into outbox (topic, key, payload) values ('payment.results', 'demo/' || :number, repeat('p', 900));
commit;
