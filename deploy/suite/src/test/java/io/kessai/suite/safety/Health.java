package io.kessai.suite.safety;

import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.story.Http;
import java.io.UncheckedIOException;
import java.util.List;

/** What services say of themselves. */
final class Health {
  static final List<Part> SERVICES =
      List.of(
          Part.PAYMENT_API,
          Part.NOTIFICATION_RECEIVER,
          Part.ORDER_SERVICE,
          Part.RECONCILIATION_WORKER);

  private Health() {}

  /** Those of the four services that say that they must be started anew. */
  static List<Part> dead() {
    return SERVICES.stream().filter(part -> !says(part, "live")).toList();
  }

  static boolean isReady(Part part) {
    return isReady(Safety.suite().part(part));
  }

  static boolean isReady(RunningPart part) {
    return says(part, "ready");
  }

  private static boolean says(Part part, String what) {
    return says(Safety.suite().part(part), what);
  }

  private static boolean says(RunningPart part, String what) {
    try {
      return Http.get(part.address().resolve("/q/health/" + what)).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
