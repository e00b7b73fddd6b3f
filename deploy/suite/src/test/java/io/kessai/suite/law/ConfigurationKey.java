package io.kessai.suite.law;

/**
 * A configuration key as the code declares it.
 *
 * @param name with {@code <>} for each part that the operator chooses
 * @param value the default; {@code none} where it may be left out, {@code required} where not
 * @param bounds what its constraints allow; empty where it has none
 */
record ConfigurationKey(String name, String value, String bounds) {}
