-- One order by its key, bare. ORDERS is how many there are.
\set number random(1, :orders)
select * from orders where merchant = 'demo' and order_id = 'o-' || :number;
