package io.kessai.simulator.push;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.clock.GatewayTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/** The body of a PUSH (protocol section 4.3). */
final class PushBody {

  private PushBody() {}

  static String of(String pushId, Instant at, List<Notice> notices) {
    StringJoiner body = new StringJoiner("&");
    body.add("numberOfNotify=" + notices.size());
    body.add("pushTime=" + GatewayTime.compact(at));
    body.add("pushId=" + pushId);
    notices.getFirst().head().forEach((name, value) -> body.add(name + "=" + encode(value)));
    for (int i = 0; i < notices.size(); i++) {
      String index = "%04d".formatted(i);
      notices
          .get(i)
          .fields()
          .forEach((name, value) -> body.add(name + index + "=" + encode(value)));
    }
    return body.toString();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The body with another outcome in it, as a forger on the way would write it. */
  static String tampered(String body) {
    if (body.contains("=failure")) {
      return body.replace("=failure", "=success");
    }
    if (body.contains("=success")) {
      return body.replace("=success", "=failure");
    }
    return body.replaceFirst("dummy0000=", "tampered0000=1&dummy0000=");
  }
}
