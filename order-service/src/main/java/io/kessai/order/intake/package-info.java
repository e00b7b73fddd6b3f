/**
 * Kafka in. Three topics are consumed in batches; a batch is read, folded into orders, and only
 * then acknowledged. What can never be applied is parked in Postgres and on the topic's dead-letter
 * topic before its offset is committed, by itself, so that nothing is dropped and nothing else
 * waits for it. While Postgres or Kafka is away, a batch is tried again and nothing is
 * acknowledged.
 */
package io.kessai.order.intake;
