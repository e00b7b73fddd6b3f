/**
 * Convenience store (CVS-1 to CVS-3, protocol section 3.3).
 *
 * <p>{@code Authorize/cvs} gives a receipt number, and for some stores a slip to print; the
 * consumer is shown both and pays at a till days later. The payment server then sends a notice,
 * whose arrival means paid, quickly reported: a store may take the payment back, and report it
 * again. Only Search tells that apart from the report for good, so the worker asks until that has
 * come. Until it is paid the application can be cancelled; one that nobody pays expires at its due
 * date. No browser ever comes back.
 */
package io.kessai.method.cvs;
