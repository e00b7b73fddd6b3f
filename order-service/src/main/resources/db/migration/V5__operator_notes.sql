-- What operators wrote in the console: who, why, and which version of the order they had looked at.
-- An order whose latest version has a note is handled, until more is learned of it.
create table operator_notes (
  id         bigint           generated always as identity primary key,
  merchant   text collate "C" not null,
  order_id   text collate "C" not null,
  version    bigint           not null,
  operator   text             not null,
  note       text             not null,
  written_at timestamptz      not null,
  foreign key (merchant, order_id) references orders
);

create index operator_notes_of_order on operator_notes (merchant, order_id, version);

-- What the console lists; such deliveries are few.
create index webhook_deliveries_dead on webhook_deliveries (number) where status = 'DEAD';
