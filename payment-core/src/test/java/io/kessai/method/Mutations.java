package io.kessai.method;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes of true messages what nobody would send by mistake; and now and then any bytes at all. */
final class Mutations {
  /** What stands for a secret: it may be read, but no refusal may repeat it. */
  static final String SECRET = "5ecret4111111111111111";

  private static final int MOST_CHANGES = 2;
  private static final int LONGEST = 60_000;
  private static final int DEEPEST = 5_000;
  private static final List<String> BITS =
      List.of(
          "null",
          "\"\"",
          "[]",
          "{}",
          "{",
          "[",
          "\"",
          "-1",
          "1e99",
          "1e999999999",
          "true",
          "0",
          "99999999999999999999",
          "\\u0000",
          "\\ud800",
          "%",
          "%0",
          "%zz",
          "%00",
          "%ff%fe",
          "&",
          "=",
          "+",
          "numberOfNotify=9999&",
          "0000=",
          "9999=",
          "success",
          "failure",
          "pending",
          "dummy",
          "20261399999999",
          "9999-99-99",
          "\n",
          "\u3000",
          "\ufeff",
          "h=HmacSHA256;s=",
          ";v=",
          SECRET);

  private final RandomGenerator random;
  private final List<byte[]> messages;

  Mutations(RandomGenerator random, List<String> messages) {
    this.random = random;
    this.messages = messages.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  byte[] next() {
    if (random.nextInt(10) == 0) {
      byte[] any = new byte[random.nextInt(300)];
      random.nextBytes(any);
      return any;
    }
    byte[] message = messages.get(random.nextInt(messages.size()));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      message = changed(message);
    }
    return message;
  }

  private byte[] changed(byte[] message) {
    int from = random.nextInt(message.length + 1);
    int to = Math.min(message.length, from + random.nextInt(20));
    return switch (random.nextInt(8)) {
      case 0 -> spliced(message, from, new byte[0], to);
      case 1 -> spliced(message, from, new byte[0], message.length);
      case 2 -> spliced(message, from, bit(), to);
      case 3 -> spliced(message, from, bit(), from);
      case 4 -> spliced(message, from, new byte[] {(byte) random.nextInt(256)}, from);
      case 5 -> spliced(message, from, messages.get(random.nextInt(messages.size())), to);
      case 6 -> spliced(message, from, repeated(), from);
      default -> value(message, from);
    };
  }

  /** Another value after the next colon or equals sign. */
  private byte[] value(byte[] message, int from) {
    int at = from;
    while (at < message.length && message[at] != ':' && message[at] != '=') {
      at++;
    }
    int begin = Math.min(at + 1, message.length);
    int end = begin;
    while (end < message.length && ",&}\n".indexOf(message[end]) < 0) {
      end++;
    }
    return spliced(message, begin, bit(), end);
  }

  /** Deep or long. */
  private byte[] repeated() {
    byte[] bit = random.nextInt(3) == 0 ? "{\"a\":".getBytes(StandardCharsets.UTF_8) : bit();
    int times = random.nextInt(20) == 0 ? DEEPEST : random.nextInt(40);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(bit);
    }
    return all.toByteArray();
  }

  private byte[] bit() {
    return BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] message, int from, byte[] in, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(message, 0, from);
    out.writeBytes(in);
    out.write(message, to, message.length - to);
    byte[] all = out.toByteArray();
    return all.length <= LONGEST ? all : message;
  }
}
