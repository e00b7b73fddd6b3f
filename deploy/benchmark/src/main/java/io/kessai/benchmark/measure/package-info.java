/** What every figure is measured with: turns, medians, goals, the gate, the table, raw output. */
package io.kessai.benchmark.measure;
