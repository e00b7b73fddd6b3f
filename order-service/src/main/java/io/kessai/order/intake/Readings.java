package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.fact.Observation;
import io.kessai.fact.Topics;
import jakarta.inject.Singleton;

/** How each topic's values read as facts. */
@Singleton
public final class Readings {
  private final NoticeReading notices;
  private final FactReading facts = new FactReading();

  Readings(NoticeReading notices) {
    this.notices = notices;
  }

  /**
   * Reads a value as it would be read if it came now.
   *
   * @param topic one of {@link Topics}
   * @param value absent where the record has none
   * @throws Reading.Unfit where it cannot be applied
   */
  public Fact read(String topic, byte[] value) throws Reading.Unfit {
    return of(topic).read(value);
  }

  /**
   * What a notice that was kept as this fact reads as now.
   *
   * @throws Reading.Unfit where today's method cannot read it
   */
  public Observation readAgain(Fact notice) throws Reading.Unfit {
    return notices.readAgain(notice);
  }

  Reading of(String topic) {
    return topic.equals(Topics.NOTICES) ? notices : facts;
  }
}
