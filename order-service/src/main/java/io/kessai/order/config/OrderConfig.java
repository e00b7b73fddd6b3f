package io.kessai.order.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Everything that an operator can set under {@code kessai}; any other key stops the start. */
@ConfigMapping(prefix = "kessai")
public interface OrderConfig {

  /** What stands before each topic's name, so that several suites can share a Kafka. */
  Optional<String> topicPrefix();

  /** How facts come in. */
  Intake intake();

  /** How changes go out. */
  Outbox outbox();

  /** How much one request may read. */
  Query query();

  /** How long Kafka may take to answer at the start. */
  @WithDefault("20s")
  @DurationMin(seconds = 1)
  @DurationMax(minutes = 5)
  Duration startTimeout();

  /** How often the gauges are read from the database. */
  @WithDefault("10s")
  @DurationMin(seconds = 1)
  @DurationMax(minutes = 10)
  Duration gaugesEvery();

  /** How facts come in. */
  interface Intake {

    /** Most records that are applied in one database transaction. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batchSize();

    /** Pause before the first retry while Postgres or Kafka is away; it doubles each time. */
    @WithDefault("200ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration retryAfter();

    /** Longest pause between two retries. */
    @WithDefault("10s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 5)
    Duration retryAtMost();

    /** Longest wait for Kafka to acknowledge a parked record. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 2)
    Duration parkTimeout();
  }

  /** How changes go out. */
  interface Outbox {

    /** Most changes that are relayed in one database transaction. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int batchSize();

    /** Longest sleep of the relay between two looks at the outbox. */
    @WithDefault("500ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** Longest wait for Kafka to acknowledge a batch. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 2)
    Duration ackTimeout();
  }

  /** How much one request may read. */
  interface Query {

    /** Most facts that an order's history shows; of more, the latest are shown. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int historyLimit();

    /** Most orders in one page of a list. */
    @WithDefault("200")
    @Min(1)
    @Max(1000)
    int pageLimit();

    /** Most days that one drift report spans. */
    @WithDefault("92")
    @Min(1)
    @Max(366)
    int driftDays();
  }
}
