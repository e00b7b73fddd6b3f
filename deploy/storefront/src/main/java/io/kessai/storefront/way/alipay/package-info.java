/** Alipay online: the consumer is taken to Alipay and comes back (ALI-1). */
package io.kessai.storefront.way.alipay;
