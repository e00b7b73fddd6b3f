/** F1, F2 and F6: the payment server's notices, taken, and readable as the order's new state. */
package io.kessai.benchmark.notices;
