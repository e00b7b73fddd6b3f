/** The public REST of payment-api and order-service, as a shop needs it: nothing but HTTP. */
package io.kessai.storefront.api;
