/**
 * One small broken project for each law of the architecture: its culprits break the law, its
 * innocents must be left in peace.
 */
package io.kessai.suite.law.broken;
