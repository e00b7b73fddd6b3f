-- Which orders operators wanted the payment server to be asked about: who, why, and when.
create table operator_inquiries (
  id        bigint           generated always as identity primary key,
  merchant  text collate "C" not null,
  order_id  text collate "C" not null,
  operator  text             not null,
  why       text             not null,
  wanted_at timestamptz      not null,
  foreign key (merchant, order_id) references orders
);

create index operator_inquiries_of_order on operator_inquiries (merchant, order_id, id);
