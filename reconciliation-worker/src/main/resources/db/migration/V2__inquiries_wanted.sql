alter table watched add column wanted_at timestamptz;

comment on column watched.wanted_at is 'when an operator wanted it to be asked about at once; null from the claim on that does';
