/**
 * What {@code card} and {@code mpi} share: once authorised, both are a card order at the payment
 * server, captured, cancelled and searched in the same way (protocol sections 3.1, 3.2, 6.2).
 */
package io.kessai.method.credit;
