/**
 * All of Kessai on one machine: a real Postgres and Kafka, the simulator of the payment server, the
 * four services and the demo shop, each a process of its own, as built. For {@code ./kessai up} and
 * for the stories, which is why what the stories prove is what runs.
 */
package io.kessai.suite;
