/** Kessai as built, running for a line, and the doors through which a line looks at it. */
package io.kessai.benchmark.stage;
