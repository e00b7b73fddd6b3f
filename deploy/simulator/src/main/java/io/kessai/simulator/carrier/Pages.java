package io.kessai.simulator.carrier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the consumer sees at the carrier. */
@CheckedTemplate(basePath = "carrier")
final class Pages {
  private Pages() {}

  /** The page that takes the browser to the carrier by itself. */
  static native TemplateInstance start(String browserBase, String journey, String charset);

  /** The page that asks the consumer. */
  static native TemplateInstance ask(String journey, String charset, String carrier, Asked asked);

  /** No such journey, or not any more. */
  static native TemplateInstance unknown();

  /**
   * What the consumer is asked about.
   *
   * @param kind {@code once}, {@code monthly}, {@code on-demand} or {@code end}
   * @param amount as people write it; empty where none is agreed on
   */
  record Asked(String kind, String merchant, String item, String amount, String when) {}
}
