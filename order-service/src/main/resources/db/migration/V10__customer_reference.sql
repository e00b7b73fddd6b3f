-- Who pays, as the storefront named the customer when it opened the order: a pseudonym. It stands
-- in no other column and in no fact, so that forgetting it here forgets it.
alter table orders add column customer_reference text collate "C";

-- A customer's orders, the newest first: of one storefront (REST), or of whichever (console).
create index orders_of_customer_newest
  on orders (customer_reference, merchant, coalesce(opened_at, '-infinity'::timestamptz), order_id)
  where customer_reference is not null;

-- The orders whose customer is still known, the oldest first, for forgetting; by another expression
-- than that of the searches, so that none of them is planned along it.
create index orders_with_customer
  on orders (coalesce(opened_at, 'epoch'::timestamptz))
  where customer_reference is not null;
