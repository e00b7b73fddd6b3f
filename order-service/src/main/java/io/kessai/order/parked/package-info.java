/**
 * What operators do about records that could not be applied. The intake parks each in the table
 * {@code parked_facts}; here they are listed and shown, read again by the intake's own reading,
 * redriven through {@link io.kessai.order.fold.Orders}, or marked as handled. Every deed is noted
 * with who did it and why.
 */
package io.kessai.order.parked;
