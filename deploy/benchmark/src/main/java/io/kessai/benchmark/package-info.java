/** {@code ./kessai bench}: how fast Kessai is, beside peers and limits measured in the same run. */
package io.kessai.benchmark;
