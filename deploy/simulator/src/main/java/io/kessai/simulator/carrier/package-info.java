/**
 * Carrier billing (protocol section 3.8): payments, recurring and on-demand agreements, the
 * carrier's pages, the monthly run, endings and erasure. What the public material leaves open is
 * read by the names it uses.
 */
package io.kessai.simulator.carrier;
