/** The goods on the shelf and the way from one of them to the checkout. */
package io.kessai.storefront.shop;
