-- The time of the order's latest command, from which on its texts are kept for a while; none once
-- they are forgotten.
alter table payment add column kept_since timestamptz default now();
create index payment_kept_since on payment (kept_since) where kept_since is not null;
