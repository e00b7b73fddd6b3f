/** Kafka out: every change of an order goes from the outbox to {@code order.changes} (ORDER-4). */
package io.kessai.order.changes;
