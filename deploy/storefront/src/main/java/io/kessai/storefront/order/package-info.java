/**
 * An order after its checkout: how far it has come, what was said of it, and what staff can ask.
 */
package io.kessai.storefront.order;
