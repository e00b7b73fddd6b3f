-- Whether the end of a command is not known yet; read off what is known, for searching only.
alter table orders add column in_doubt boolean not null default false;

update orders set in_doubt = true
where exists (
  select from jsonb_array_elements(known -> 'requests') request
  where not exists (
    select from jsonb_array_elements(coalesce(known -> 'endings', '[]')) ending
    where ending ->> 'commandId' = request ->> 'commandId'));

-- The newest first, by what is asked for most; an order of which no time is known comes last.
create index orders_newest
  on orders (merchant, coalesce(opened_at, '-infinity'::timestamptz), order_id);
create index orders_of_state_newest
  on orders (merchant, state, coalesce(opened_at, '-infinity'::timestamptz), order_id);
create index orders_of_method_newest
  on orders (merchant, method, coalesce(opened_at, '-infinity'::timestamptz), order_id);
create index orders_needing_attention_newest
  on orders (merchant, coalesce(opened_at, '-infinity'::timestamptz), order_id)
  where needs_attention;
create index orders_in_doubt_newest
  on orders (merchant, coalesce(opened_at, '-infinity'::timestamptz), order_id)
  where in_doubt;
create index orders_asked on orders (merchant, asked);
