package io.kessai.order.stream;

import io.kessai.order.problem.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The header {@code Last-Event-ID}. */
final class LastEventId {
  /** The header's name. */
  static final String HEADER = "Last-Event-ID";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private LastEventId() {}

  /** The event after which to go on; empty where none is told. */
  static OptionalLong of(String header) {
    if (header == null || header.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(header).matches()) {
      throw ProblemException.invalid(HEADER, "Is the id of an event of this stream.");
    }
    return OptionalLong.of(Long.parseLong(header));
  }
}
