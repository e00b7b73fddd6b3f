/** UnionPay online: the consumer is taken to UnionPay and comes back (UPOP-1). */
package io.kessai.storefront.way.upop;
