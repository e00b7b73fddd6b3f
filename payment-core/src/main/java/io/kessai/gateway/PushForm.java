package io.kessai.gateway;

import io.kessai.gateway.PushReading.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decodes {@code application/x-www-form-urlencoded} bytes (protocol section 4.1) strictly. The
 * decoders at hand replace what is malformed, or keep one of two equal names; a notice about money
 * must not be guessed at.
 */
final class PushForm {
  private final byte[] body;
  private final PushLimits limits;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private PushForm(byte[] body, PushLimits limits) {
    this.body = body;
    this.limits = limits;
  }

  /** The fields in the order in which they came. */
  static Map<String, String> decode(byte[] body, PushLimits limits) throws Refused {
    Refused.when(body.length == 0, Reason.EMPTY);
    Refused.when(body.length > limits.bytes(), Reason.TOO_LONG);
    PushForm form = new PushForm(body, limits);
    int from = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '&') {
        form.add(from, at);
        from = at + 1;
      }
    }
    return form.fields;
  }

  private void add(int from, int to) throws Refused {
    if (from == to) {
      return; // two ampersands in a row: nothing stands between them, so nothing is lost
    }
    int equals = from;
    while (equals < to && body[equals] != '=') {
      equals++;
    }
    String name = text(from, equals);
    String value = text(Math.min(equals + 1, to), to);
    Refused.when(name.isEmpty(), Reason.NO_NAME);
    Refused.when(name.length() > limits.name(), Reason.NAME_TOO_LONG);
    Refused.when(value.length() > limits.value(), Reason.VALUE_TOO_LONG);
    Refused.when(fields.size() == limits.fields(), Reason.TOO_MANY_FIELDS);
    Refused.when(fields.put(name, value) != null, Reason.DUPLICATE_NAME);
  }

  private String text(int from, int to) throws Refused {
    byte[] decoded = new byte[to - from];
    int length = 0;
    boolean isAscii = true;
    for (int at = from; at < to; at++) {
      byte octet = body[at];
      if (octet == '+') {
        octet = ' ';
      } else if (octet == '%') {
        Refused.when(at + 2 >= to, Reason.BAD_ESCAPE);
        int high = Character.digit(body[at + 1], 16);
        int low = Character.digit(body[at + 2], 16);
        Refused.when(high < 0 || low < 0, Reason.BAD_ESCAPE);
        octet = (byte) (high << 4 | low);
        at += 2;
      }
      Refused.when(octet == 0, Reason.NUL);
      isAscii &= octet > 0;
      decoded[length++] = octet;
    }
    return isAscii
        ? new String(decoded, 0, length, StandardCharsets.US_ASCII)
        : utf8(ByteBuffer.wrap(decoded, 0, length));
  }

  private static String utf8(ByteBuffer decoded) throws Refused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(Reason.NOT_UTF8);
    }
  }

  /** Carries a reason up to {@link PushBody#read}, and no further. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
      super(reason.code(), null, false, false);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }

    static void when(boolean wrong, Reason reason) throws Refused {
      if (wrong) {
        throw new Refused(reason);
      }
    }
  }
}
