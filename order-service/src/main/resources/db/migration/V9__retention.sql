-- The facts whose raw message is still kept, the oldest first.
create index facts_with_message on facts (stored_at) where raw <> '{}';
