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

  /** How storefronts are sent each change. */
  Webhooks webhooks();

  /** How storefronts follow changes by server-sent events. */
  Stream stream();

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

  /** How long a change can be read again, and how it was delivered. */
  @WithDefault("30d")
  @DurationMin(days = 1)
  @DurationMax(days = 366)
  Duration changesKeptFor();

  /** How often it is looked for changes to forget. */
  @WithDefault("10m")
  @DurationMin(seconds = 1)
  @DurationMax(days = 1)
  Duration changesForgottenEvery();

  /** How facts come in. */
  interface Intake {

    /** Most records that are applied in one database transaction. */
    @WithDefault("1000")
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

  /** How storefronts are sent each change. */
  interface Webhooks {

    /** Encrypts the endpoints' secrets: 32 bytes in base64. Without it webhooks are off. */
    Optional<String> key();

    /** Whether endpoints may lie in private networks, on this machine and the like. */
    @WithDefault("false")
    boolean privateAddressesAllowed();

    /** Whether endpoints may be {@code http://}. */
    @WithDefault("false")
    boolean plainHttpAllowed();

    /** Most endpoints of one merchant. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int endpointsPerMerchant();

    /** How long a secret still signs after another took its place. */
    @WithDefault("1d")
    @DurationMin(minutes = 1)
    @DurationMax(days = 30)
    Duration secretOverlap();

    /** Longest wait for an endpoint's answer, connecting included. */
    @WithDefault("15s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration timeout();

    /** Most deliveries under way at once in one replica. */
    @WithDefault("32")
    @Min(4)
    @Max(500)
    int concurrency();

    /** Longest sleep between two looks for what is due. */
    @WithDefault("500ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** Longest wait after the first failure; it doubles. */
    @WithDefault("10s")
    @DurationMin(millis = 10)
    @DurationMax(hours = 1)
    Duration retryFirst();

    /** Longest wait between two attempts, whatever the endpoint asks for. */
    @WithDefault("12h")
    @DurationMin(millis = 10)
    @DurationMax(days = 2)
    Duration retryLongest();

    /** How old a delivery grows before a failure is its last. */
    @WithDefault("3d")
    @DurationMin(seconds = 1)
    @DurationMax(days = 14)
    Duration givenUpAfter();
  }

  /** How storefronts follow changes by server-sent events. */
  interface Stream {

    /** Most connections of one merchant to one replica. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int connectionsPerMerchant();

    /** Longest silence on a connection. */
    @WithDefault("15s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration heartbeat();

    /** When a connection ends and the client is to come again. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration longest();

    /** Longest sleep between two looks for changes. */
    @WithDefault("250ms")
    @DurationMin(millis = 10)
    @DurationMax(seconds = 10)
    Duration pollInterval();

    /** Most changes that are read at once. */
    @WithDefault("200")
    @Min(1)
    @Max(2000)
    int batchSize();

    /** About how many changes are made ready for streams in one database transaction. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int placedAtOnce();
  }
}
