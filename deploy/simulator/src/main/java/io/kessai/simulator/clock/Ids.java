package io.kessai.simulator.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Every identifier the payment server gives out. Numbers rise, also over a restart, because the
 * first one is taken from the clock: the highest number is the newest.
 */
@ApplicationScoped
public class Ids {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int REQUEST_ID_LENGTH = 24;
  private static final int REQUEST_ID_AT_SIGN = 15;

  private final AtomicLong last;
  private final RandomGenerator random = new SecureRandom();

  Ids(MovableClock clock) {
    this.last = new AtomicLong(clock.millis() * 1000);
  }

  /** The next number: of a row (txnId, custTxn), a message (marchTxn) or a delivery (pushId). */
  public String next() {
    return Long.toString(last.incrementAndGet());
  }

  /** A random UUID. */
  public String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Random digits, for example an approval number. */
  public String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** An id of a 3-D Secure request; like the real ones it holds a character that needs escaping. */
  public String requestId() {
    StringBuilder id = new StringBuilder(REQUEST_ID_LENGTH);
    for (int i = 0; i < REQUEST_ID_LENGTH; i++) {
      id.append(i == REQUEST_ID_AT_SIGN ? '@' : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
