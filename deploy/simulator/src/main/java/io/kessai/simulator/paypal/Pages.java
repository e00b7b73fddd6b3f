package io.kessai.simulator.paypal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the consumer sees at PayPal. */
@CheckedTemplate(basePath = "paypal")
final class Pages {

  private Pages() {}

  /** The page that asks the consumer; {@code description} may be empty. */
  static native TemplateInstance login(
      String token, String merchant, String amount, String description);

  /** The end for a consumer who left. */
  static native TemplateInstance left(String token);

  /** No such checkout, or not any more. */
  static native TemplateInstance unknown();
}
