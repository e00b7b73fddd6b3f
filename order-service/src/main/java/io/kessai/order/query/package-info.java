/**
 * HTTP out of what is known: an order's state (ORDER-4), its history (ORDER-2), orders needing
 * attention (ORDER-3) and the drift of notices (RECON-4). Reads only.
 */
package io.kessai.order.query;
