/** Orico shopping credit: what is bought is told to the lender, who decides days later (SHOP-1). */
package io.kessai.storefront.way.oricosc;
