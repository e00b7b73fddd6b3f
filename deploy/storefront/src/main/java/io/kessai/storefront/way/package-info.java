/**
 * The ways to pay that the shop offers. Each is a package of its own below this one, found by CDI:
 * the shop names none of them.
 */
package io.kessai.storefront.way;
