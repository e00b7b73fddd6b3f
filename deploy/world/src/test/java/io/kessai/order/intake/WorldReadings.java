package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.method.NoticeReader;
import java.util.List;

/** How order-service reads its topics, for the simulated world. */
public final class WorldReadings {
  private final FactReading facts = new FactReading();
  private final NoticeReading notices;

  /** Of the notices of these methods. */
  public WorldReadings(List<NoticeReader> methods) {
    this.notices = new NoticeReading(methods);
  }

  /** A record of {@code payment.results} or {@code payment.inquiries}. */
  public Fact fact(String text) {
    return read(facts, text);
  }

  /** A record of {@code payment.notices}. */
  public Fact notice(String text) {
    return read(notices, text);
  }

  private static Fact read(Reading reading, String text) {
    try {
      return reading.read(text);
    } catch (Reading.Unfit e) {
      throw new AssertionError("Nobody in the world sends what cannot be read", e);
    }
  }
}
