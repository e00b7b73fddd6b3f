/** Requests as steps of traces. */
package io.kessai.paymentapi.trace;
