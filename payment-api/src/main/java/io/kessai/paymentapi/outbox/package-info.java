/** The outbox's relay to Kafka, and what could not be read from Kafka. */
package io.kessai.paymentapi.outbox;
