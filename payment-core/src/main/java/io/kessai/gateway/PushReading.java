package io.kessai.gateway;

/** What reading the body of a PUSH gave. */
public sealed interface PushReading {

  /**
   * It was read.
   *
   * @param body its content
   */
  record Read(PushBody body) implements PushReading {}

  /**
   * It was not: nothing of it is believed, not even a part that looks sound.
   *
   * @param reason what is wrong with it
   */
  record Unreadable(Reason reason) implements PushReading {}

  /** What can be wrong with a body. */
  enum Reason {
    /** No bytes. */
    EMPTY("empty"),
    /** More bytes than allowed. */
    TOO_LONG("too-long"),
    /** More fields than allowed. */
    TOO_MANY_FIELDS("too-many-fields"),
    /** A name longer than allowed. */
    NAME_TOO_LONG("name-too-long"),
    /** A value longer than allowed. */
    VALUE_TOO_LONG("value-too-long"),
    /** A value without a name. */
    NO_NAME("no-name"),
    /** A {@code %} that two hexadecimal digits do not follow. */
    BAD_ESCAPE("bad-escape"),
    /** Bytes that are not UTF-8. */
    NOT_UTF8("not-utf8"),
    /** The character NUL, which no member has and no database stores. */
    NUL("nul"),
    /** One name twice: which of the two counts cannot be known. */
    DUPLICATE_NAME("duplicate-name"),
    /** {@code numberOfNotify} is missing, or not a number from 1 to 10000. */
    NO_COUNT("no-count"),
    /** The indexes are not exactly those that {@code numberOfNotify} promises. */
    COUNT_MISMATCH("count-mismatch");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Stable, in lower-case words joined by hyphens, for metrics and logs. */
    public String code() {
      return code;
    }
  }
}
