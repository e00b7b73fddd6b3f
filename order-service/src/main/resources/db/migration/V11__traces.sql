-- The step of a trace that the message follows from, where it is traced; see io.kessai.trace.
alter table outbox add column traceparent text;
