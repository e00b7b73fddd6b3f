package io.kessai.simulator.problem;

import java.util.Locale;

/** An error of the control API (RFC 9457). */
public record Problem(String type, String title, int status, String detail) {

  /** The media type of it. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Problem("urn:kessai:simulator:" + name, title, status, detail);
  }
}
