/**
 * Orico shopping credit: a loan for one purchase, applied for in the browser and screened by people
 * (protocol section 3.9).
 *
 * <p>The order is applied for with its items; the answer is a page, in Shift_JIS, that leads the
 * browser to Orico's application (SHOP-1). The browser comes back unsigned, so that what it carries
 * proves nothing (SHOP-2). The screening's result comes by notice, after minutes or days (SHOP-3).
 * An approved order shows as authorized and stays so: there is no other command, and the money
 * comes from Orico outside of the payment server. Public material names no screening code, so the
 * operator says what each means.
 */
package io.kessai.method.oricosc;
