package io.kessai.simulator.console;

import io.kessai.simulator.clock.GatewayTime;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;

/** Times as people read them. */
@TemplateExtension
final class Times {

  private Times() {}

  /** {@code 2023-08-30 16:33:06.383} in Japan. */
  static String inJapan(Instant instant) {
    return GatewayTime.row(instant);
  }
}
