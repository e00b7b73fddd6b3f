/**
 * Personal data and the payment server's tokens at rest: encrypted, each text bound to the place
 * where it is stored. {@link io.kessai.seal.Seal} seals and opens, {@link io.kessai.seal.KeyProofs}
 * finds out at the start whether the configured keys are the right ones.
 *
 * <p>The table stands in the service's own Flyway migrations:
 *
 * <pre>{@code
 * create table data_keys (
 *   id            text        primary key,
 *   proof         text        not null,
 *   first_used_at timestamptz not null
 * );
 * }</pre>
 */
package io.kessai.seal;
