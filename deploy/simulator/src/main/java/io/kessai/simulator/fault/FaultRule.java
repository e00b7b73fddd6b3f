package io.kessai.simulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scripted fault: it strikes the next {@code times} calls or notices that match, then is gone.
 *
 * @param where must agree with {@code what} where given; the answer of the control API tells it
 * @param serviceType only this service type; absent for any
 * @param command only this command, or for notices this {@code txnType}; absent for any
 * @param orderId only this order id, in which {@code *} stands for any text; absent for any
 * @param times from 1; 1 where absent
 * @param delayMillis how long what waits has to wait; 1000 where absent
 */
public record FaultRule(
    @JsonProperty(required = true) Fault what,
    Optional<Fault.Where> where,
    Optional<String> serviceType,
    Optional<String> command,
    Optional<String> orderId,
    Optional<Integer> times,
    Optional<Long> delayMillis) {

  private static final int MOST_TIMES = 1_000_000;
  private static final long LONGEST_DELAY = 86_400_000;

  /** Checks the bounds. */
  public FaultRule {
    require(what != null, "a rule needs \"what\"");
    where = Optional.of(where.orElse(what.where()));
    require(where.get() == what.where(), what.text() + " strikes " + what.where());
    times = Optional.of(times.orElse(1));
    require(times.get() >= 1 && times.get() <= MOST_TIMES, "times: from 1 to " + MOST_TIMES);
    delayMillis = Optional.of(delayMillis.orElse(1000L));
    require(
        delayMillis.get() >= 0 && delayMillis.get() <= LONGEST_DELAY,
        "delayMillis: from 0 to " + LONGEST_DELAY);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** A rule for the next event of this kind, whatever it is about. */
  public static FaultRule next(Fault what) {
    return new FaultRule(
        what,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean matches(Event event) {
    return what.where() == event.where()
        && serviceType.map(event.serviceType()::equals).orElse(true)
        && command.map(event.command()::equals).orElse(true)
        && orderId.map(pattern -> matches(pattern, event.book().orderId())).orElse(true);
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
  }

  FaultRule withTimes(int remaining) {
    return new FaultRule(
        what, where, serviceType, command, orderId, Optional.of(remaining), delayMillis);
  }
}
