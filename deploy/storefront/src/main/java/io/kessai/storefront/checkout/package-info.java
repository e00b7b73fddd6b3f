/**
 * The checkout: card data goes from the browser to the token server, the token comes here, and
 * payment-api is asked once for each order id (CARD-1, CARD-2).
 */
package io.kessai.storefront.checkout;
