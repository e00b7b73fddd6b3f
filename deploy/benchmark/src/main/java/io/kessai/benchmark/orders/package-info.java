/** F5, F7 and F8: facts applied to orders, orders read, and how both bear many orders. */
package io.kessai.benchmark.orders;
