package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How what wrk prints reads. */
final class WrkOutput {
  private static final Pattern RATE = Pattern.compile("(?m)^Requests/sec: +([0-9.]+)$");
  private static final Pattern P50 = Pattern.compile("(?m)^ +50% +([0-9.]+)(us|ms|s|m) *$");
  private static final Pattern P99 = Pattern.compile("(?m)^ +99% +([0-9.]+)(us|ms|s|m) *$");
  private static final Pattern DONE = Pattern.compile("(?m)^ +(\\d+) requests in ");
  private static final Pattern REFUSED =
      Pattern.compile("(?m)^ +Non-2xx or 3xx responses: (\\d+)$");
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?m)^ +Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)$");
  private static final String RAN_OUT = "ran out of requests";

  private WrkOutput() {}

  static Measured read(String said) {
    if (said.contains(RAN_OUT)) {
      throw new Worthless("wrk " + RAN_OUT + ": more must be prepared");
    }
    long requests = Long.parseLong(found(DONE, said).group(1));
    long failed = REFUSED.matcher(said).results().mapToLong(WrkOutput::sum).sum();
    long broken = BROKEN.matcher(said).results().mapToLong(WrkOutput::sum).sum();
    return new Measured(
        Map.of(
            Quantity.RATE, Double.parseDouble(found(RATE, said).group(1)),
            Quantity.P50, milliseconds(found(P50, said)),
            Quantity.P99, milliseconds(found(P99, said))),
        requests - failed,
        failed + broken);
  }

  private static MatchResult found(Pattern pattern, String said) {
    return pattern
        .matcher(said)
        .results()
        .findFirst()
        .orElseThrow(() -> new Worthless("wrk said nothing of " + pattern + ":\n" + said));
  }

  private static double milliseconds(MatchResult found) {
    double value = Double.parseDouble(found.group(1));
    return switch (found.group(2)) {
      case "us" -> value / 1_000;
      case "ms" -> value;
      case "s" -> value * 1_000;
      default -> value * 60_000;
    };
  }

  private static long sum(MatchResult found) {
    long sum = 0;
    for (int group = 1; group <= found.groupCount(); group++) {
      sum += Long.parseLong(found.group(group));
    }
    return sum;
  }
}
