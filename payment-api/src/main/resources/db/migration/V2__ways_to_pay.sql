-- What an order is, what it is tied to, and what its method must remember of it.
alter table payment
  add column kind       text not null default 'ONE_PAYMENT',
  add column original   text,                       -- the order id that this one is tied to
  add column remembered text not null default '{}', -- as JSON; becomes no fact
  add column next_while text,                       -- the state in which next_action is to be obeyed
  drop constraint payment_amount_check,
  add constraint payment_amount_check check (amount >= 0);

alter table command
  add column month text,                            -- the month that it is about, such as 2026-12
  drop constraint command_amount_check,
  add constraint command_amount_check check (amount >= 0);

-- What the payment server last told a merchant of itself, such as its list of banks (BANK-6).
create table lookup (
  id       text primary key,                        -- merchant/method/name
  body     text not null,                           -- as JSON
  asked_at timestamptz not null
);
