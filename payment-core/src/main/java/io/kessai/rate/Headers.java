package io.kessai.rate;

import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * How much of headers a request brings. Each is counted as often as it is sent, as a map of them
 * counts a name once.
 */
public final class Headers {
  /** What a header takes beside its name and its value: a colon, a space and the line's end. */
  private static final int AROUND = 4;

  private Headers() {}

  /** How many there are. */
  public static int count(Iterable<Map.Entry<String, String>> headers) {
    return (int) StreamSupport.stream(headers.spliterator(), false).count();
  }

  /** How many characters they are together, as they were sent. */
  public static int length(Iterable<Map.Entry<String, String>> headers) {
    int length = 0;
    for (Map.Entry<String, String> header : headers) {
      length += header.getKey().length() + header.getValue().length() + AROUND;
    }
    return length;
  }
}
