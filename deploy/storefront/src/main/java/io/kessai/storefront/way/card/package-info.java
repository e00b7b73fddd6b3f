/** The card alone: token in, payment out (CARD-2). */
package io.kessai.storefront.way.card;
