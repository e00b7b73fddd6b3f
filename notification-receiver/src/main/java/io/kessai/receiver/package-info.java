/**
 * Receives the payment server's PUSH (PUSH-1 to PUSH-4): checks the signature, splits the body into
 * notices, stores each in Kafka and only then acknowledges. It interprets nothing.
 *
 * <p>The way of a request: {@link io.kessai.receiver.RequestGate} bounds what it may hold, {@link
 * io.kessai.receiver.PushRoute} reads it, {@link io.kessai.receiver.PushDoor} decides on it, {@link
 * io.kessai.receiver.Signatures} says who sent it, {@link io.kessai.receiver.Notices} splits it,
 * {@link io.kessai.receiver.DurableLog} stores it. All of it happens on the request's event loop,
 * and nothing on that way may wait; Kafka's acknowledgements bring the request back to it.
 */
package io.kessai.receiver;
