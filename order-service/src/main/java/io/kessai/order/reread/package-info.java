/**
 * What an order would be if its notices came today: a dry run. Facts stay what they were when they
 * were told, since whoever was told of them has joined them already; see decision 0012.
 */
package io.kessai.order.reread;
