/** F9 and F10: how long it takes until something is there, and how much memory it keeps. */
package io.kessai.benchmark.start;
