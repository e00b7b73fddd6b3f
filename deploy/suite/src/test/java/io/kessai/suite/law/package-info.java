/**
 * The laws of the sources: who may use whom, what no source may contain, and that the documents say
 * what the code does. Each law is first shown to fail on a broken example ({@code broken}, {@link
 * io.kessai.suite.law.BrokenTexts}), so that none holds because it looks at nothing.
 */
package io.kessai.suite.law;
