/**
 * What a service tells the world, stored in the database transaction that decided it and relayed to
 * Kafka afterwards: never told without being stored, never stored without being told.
 *
 * <p>{@link io.kessai.outbox.Outbox} writes, {@link io.kessai.outbox.OutboxRelay} relays, {@link
 * io.kessai.outbox.RelayLoop} keeps relaying. Delivery is at least once and, for each key, in
 * order; after a failure a key's messages may be sent again from an earlier one on, so readers go
 * by the version or the fact id inside.
 *
 * <p>The table stands in the service's own Flyway migrations:
 *
 * <pre>{@code
 * create table outbox (
 *   id         bigint generated always as identity primary key,
 *   topic      text        not null,
 *   key        text        not null,
 *   payload    text        not null,
 *   created_at timestamptz not null default now(),
 *   traceparent text
 * );
 * }</pre>
 */
package io.kessai.outbox;
