/**
 * The suite's services as the shop meets them: HTTP on a port, told by each test what to answer.
 */
package io.kessai.storefront.fake;
