/** Errors as callers see them: {@code application/problem+json} (RFC 9457) with stable types. */
package io.kessai.paymentapi.problem;
