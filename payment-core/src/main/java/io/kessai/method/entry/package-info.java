/**
 * What {@code upop} and {@code alipay} share at the payment server: a document that takes the
 * browser to the payment company, a browser that comes back with {@code authInfo}, and answers that
 * tell what remains after a refund (protocol sections 3.5, 3.7, 5.2).
 */
package io.kessai.method.entry;
