package io.kessai.simulator.oricosc;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the consumer sees. */
@CheckedTemplate(basePath = "oricosc")
final class Pages {

  private Pages() {}

  /** The page that takes the browser to the application by itself: at most 2048 characters. */
  static native TemplateInstance start(String browserBase, Application application);

  /** The page that asks the consumer. */
  static native TemplateInstance application(
      Application application, String merchant, String amount, String loan);

  /** The end for a consumer who left. */
  static native TemplateInstance left(String applicationId);

  /** No such application, not any more, or its text was broken on the way. */
  static native TemplateInstance problem(String japanese, String english);
}
