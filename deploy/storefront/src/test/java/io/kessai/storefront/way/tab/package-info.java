/** A way to pay that is nobody's, so that each hook of a way has a test. */
package io.kessai.storefront.way.tab;
