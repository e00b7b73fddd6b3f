/**
 * Credit card with a token (CARD-1 to CARD-3, protocol section 3.1).
 *
 * <p>The browser gives the card to the payment server's token server and the storefront a token;
 * {@code Authorize/card} with the token authorises, or authorises and captures. No browser comes
 * back and no notice is sent: the answer is the outcome. Capture, cancel and refund are plain
 * exchanges. An answer that is lost leaves the command in doubt until Search settles it.
 */
package io.kessai.method.card;
