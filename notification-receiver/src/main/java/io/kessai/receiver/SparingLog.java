package io.kessai.receiver;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Logs events of one kind at most once a second, with how many went unsaid: strangers can cause as
 * many as they like, and must not be able to fill a disk. The metrics count every one.
 */
@Singleton
final class SparingLog {
  private static final Logger LOG = Logger.getLogger("io.kessai.receiver");
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Map<String, Said> byKind = new ConcurrentHashMap<>();

  SparingLog(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Logs, unless the kind was logged just now.
   *
   * @param kind one of a fixed set, never text from outside
   * @param detail added to the line
   */
  void warn(String kind, String detail) {
    Instant now = clock.instant();
    Said said =
        byKind.compute(
            kind,
            (same, before) ->
                before == null || !now.isBefore(before.at.plus(INTERVAL))
                    ? new Said(now, 0, before == null ? 0 : before.unsaid)
                    : new Said(before.at, before.unsaid + 1, 0));
    if (said.unsaid == 0) {
      LOG.warnf("%s: %s (%d alike before went unsaid)", kind, detail, said.unsaidBefore);
    }
  }

  /**
   * What became of a kind.
   *
   * @param at when it was last logged
   * @param unsaid how many came since
   * @param unsaidBefore how many had come between the last two lines
   */
  private record Said(Instant at, int unsaid, int unsaidBefore) {}
}
