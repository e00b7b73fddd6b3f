/** Carrier billing: one payment, or an agreement to be charged again (CARR-1 to CARR-8). */
package io.kessai.storefront.way.carrier;
