-- Whether the worker has begun to ask about what the order waits for; read off what is known, for
-- searching only.
alter table orders add column overdue boolean not null default false;

update orders set overdue = true
where state = 'AWAITING_CONSUMER'
  and (known ->> 'inquiredAt')::timestamptz
    > (known -> 'states' ->> 'AWAITING_CONSUMER')::timestamptz;

-- Captured by a preliminary report alone.
update orders set overdue = true
where state = 'CAPTURED'
  and known -> 'states' -> 'CAPTURED' is null
  and not exists (
    select from jsonb_array_elements(coalesce(known -> 'reports', '[]')) report
    where report ->> 'weight' = 'FINAL')
  and (known ->> 'inquiredAt')::timestamptz
    > (select max((report ->> 'at')::timestamptz)
       from jsonb_array_elements(coalesce(known -> 'reports', '[]')) report);

create index orders_overdue_newest
  on orders (merchant, coalesce(opened_at, '-infinity'::timestamptz), order_id)
  where overdue;
