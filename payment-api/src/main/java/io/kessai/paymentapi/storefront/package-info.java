/** Who calls, and what no caller may send. */
package io.kessai.paymentapi.storefront;
