/** Convenience store: the consumer says where, and pays there by a number (CVS-1). */
package io.kessai.storefront.way.cvs;
