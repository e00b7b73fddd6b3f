/**
 * Stories of faults, attacks and load: that nothing is lost and nothing doubled, and that what a
 * fault costs can be seen. Each prints its figures in a line that begins with {@code [safety]}.
 */
package io.kessai.suite.safety;
