/** Completes the API's description with what only the methods know: the type of their details. */
package io.kessai.paymentapi.description;
