/**
 * Holds the Helm chart, its alerts and its documents to their rules, by Helm itself and without a
 * cluster.
 */
package io.kessai.helm;
