package io.kessai.simulator.mpi;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/** What the consumer sees. */
@CheckedTemplate(basePath = "mpi")
final class Pages {

  private Pages() {}

  static String address(String browserBase, String requestId) {
    return browserBase + "/3ds/" + requestId;
  }

  /** The page that takes the browser to the authentication by itself. */
  static native TemplateInstance start(String browserBase, String requestId);

  /** The page that asks the consumer. */
  static native TemplateInstance challenge(
      String requestId, String merchant, String amount, String card);

  /** The page that takes the browser back to the merchant by itself. */
  static native TemplateInstance back(String uri, Map<String, String> parameters);

  /** The end for a consumer who left. */
  static native TemplateInstance left(String requestId);

  /** No such journey. */
  static native TemplateInstance unknown();
}
