/** The card with 3-D Secure: the consumer's browser is looked at, and may be sent on (TDS-1). */
package io.kessai.storefront.way.mpi;
