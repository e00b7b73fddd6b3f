/** The known programs that make the load or show a limit, and how their output reads. */
package io.kessai.benchmark.tool;
