/**
 * Alipay online (ALI-1 to ALI-3, protocol section 3.7).
 *
 * <p>{@code Authorize/alipay}, in yen or in yuan, answers with a document that takes the browser to
 * Alipay as it is; the money is taken there and then. The consumer has 30 minutes from logging in,
 * and may leave and come back within them, so nobody asks before those are over. The outcome comes
 * by notice, which must be received: the browser may come back to {@code successUrl} or {@code
 * errorUrl}, and brings no proof. A refund, whole or in part, is a plain exchange.
 */
package io.kessai.method.alipay;
