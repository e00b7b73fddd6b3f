package io.kessai.order.fold;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Rows in Postgres' binary form of COPY. A field is its length and its bytes; one that is {@code
 * null} has a length of -1.
 */
final class BinaryRows {
  /** Postgres counts times from here, in microseconds. */
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private static final long MICROS_A_SECOND = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;

  /** The signature, no flags, no extension. */
  private static final byte[] BEGINNING = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /** What {@code jsonb} puts before its text. */
  private static final byte JSONB_VERSION = 1;

  private static final short END = -1;
  private static final int NONE = -1;

  private ByteBuffer bytes;

  /** Begins with room for so many bytes; it grows where a row needs more. */
  BinaryRows(int room) {
    this.bytes = ByteBuffer.allocate(Math.max(room, BEGINNING.length)).put(BEGINNING);
  }

  /** A row of so many fields follows. */
  void row(int fields) {
    room(Short.BYTES).putShort((short) fields);
  }

  /** No row follows. */
  void end() {
    room(Short.BYTES).putShort(END);
  }

  void text(String value) {
    if (value == null) {
      none();
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
  }

  void json(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + 1 + utf8.length).putInt(1 + utf8.length).put(JSONB_VERSION).put(utf8);
  }

  void integer(int value) {
    room(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(value);
  }

  void bigint(Long value) {
    if (value == null) {
      none();
      return;
    }
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
  }

  void flag(boolean value) {
    room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
  }

  /**
   * Rounded to microseconds, which is all that Postgres keeps.
   *
   * @throws ArithmeticException where it is so far off that no {@code timestamptz} has it
   */
  void time(Instant value) {
    if (value == null) {
      none();
      return;
    }
    long seconds = Math.subtractExact(value.getEpochSecond(), EPOCH_SECOND);
    int fraction = (value.getNano() + NANOS_A_MICRO / 2) / NANOS_A_MICRO;
    long micros = Math.addExact(Math.multiplyExact(seconds, MICROS_A_SECOND), fraction);
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(micros);
  }

  private void none() {
    room(Integer.BYTES).putInt(NONE);
  }

  /** How many bytes are here. */
  int size() {
    return bytes.position();
  }

  /** The bytes, of which {@link #size} count. */
  byte[] array() {
    return bytes.array();
  }

  /** Forgets what is here, which was sent; rows go on. */
  void sent() {
    bytes.clear();
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int wanted = Math.addExact(bytes.position(), more);
      bytes = ByteBuffer.allocate(Math.max(wanted, 2 * bytes.capacity())).put(bytes.flip());
    }
    return bytes;
  }
}
