package io.kessai.paymentapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Everything of payment-api that an operator can set, but for merchants and what Quarkus names. */
@ConfigMapping(prefix = "kessai")
public interface KessaiConfig {

  /** Put before every topic's name, so that several suites can share a Kafka. */
  Optional<@Pattern(regexp = "[a-zA-Z0-9._-]{1,50}") String> topicPrefix();

  /** The address under which consumers' browsers reach this service. */
  @WithDefault("http://127.0.0.1:8081")
  URI publicUrl();

  /** The payment server. */
  @Valid
  Gateway gateway();

  /** Requests of storefronts and browsers. */
  @Valid
  Requests requests();

  /** Commands of storefronts. */
  @Valid
  Commands commands();

  /** The outbox's relay to Kafka. */
  @Valid
  Outbox outbox();

  /** Outages of Postgres and Kafka. */
  @Valid
  Outages outages();

  /** How long what may be about consumers is kept. */
  @Valid
  Retention retention();

  /** How often the gauges are read from the database. */
  @WithDefault("10s")
  @DurationMin(seconds = 1)
  @DurationMax(minutes = 10)
  Duration gaugesEvery();

  /** How long what may be about consumers is kept. */
  interface Retention {

    /**
     * How long after the latest command, and after nothing more was awaited of the order, it is
     * forgotten.
     */
    @WithDefault("180d")
    @DurationMin(days = 1)
    @DurationMax(days = 3660)
    Duration after();

    /** How often it is looked for what to forget. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration every();
  }

  /** Outages of Postgres and Kafka. */
  interface Outages {

    /** Longest wait between two tries of a record from Kafka while something is away. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration longestWait();
  }

  /** Requests of storefronts and browsers. */
  interface Requests {

    /** Most requests under way at once; any more are answered 503 at once. */
    @WithDefault("1200")
    @Min(1)
    @Max(10_000)
    int mostAtOnce();

    /** Requests a second that one storefront may send for long to one replica. */
    @WithDefault("100")
    @Min(1)
    @Max(100_000)
    int ratePerSecond();

    /** Requests that a storefront which was quiet may send at once; at least the rate. */
    @WithDefault("300")
    @Min(1)
    @Max(1_000_000)
    int burst();

    /**
     * Connections to Postgres that requests leave to the outcomes of commands and to what runs
     * beside requests; fewer than {@code quarkus.datasource.jdbc.max-size}.
     */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int connectionsLeft();

    /** Longest wait for one of the others; who waited in vain is answered 503. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration connectionWait();
  }

  /** How to reach the payment server. */
  interface Gateway {

    /** Scheme, host and port. */
    @WithDefault("http://127.0.0.1:9000")
    URI url();

    /** Longest wait for a connection; when it passes nothing was sent. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration connectTimeout();

    /** Longest wait for an answer; when it passes the command is in doubt. */
    @WithDefault("60s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 2)
    Duration readTimeout();

    /**
     * The address of notification-receiver as the payment server reaches it; {@code /push/<method>}
     * is added. None where the right addresses are registered there.
     */
    Optional<URI> pushUrl();
  }

  /** Commands of storefronts. */
  interface Commands {

    /**
     * How long after a command was given it may still be sent. What was held up for longer, by a
     * process that stood still or a machine that is too busy, is not sent any more.
     */
    @WithDefault("30s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration sendWithin();

    /**
     * How long after a command was given an inquiry that does not list it proves that it never
     * reached the payment server. Longer than {@link #sendWithin} and the gateway's two time-outs
     * together, by as much as the payment server may let a request wait, or payment-api does not
     * start.
     */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration notExecutedAfter();

    /** How often the payment server is asked to finish what it put on hold. */
    @WithDefault("3")
    @Min(0)
    @Max(10)
    int resumeTries();

    /** How long to wait before each of these. */
    @WithDefault("3s")
    @DurationMin(millis = 0)
    @DurationMax(seconds = 30)
    Duration resumeGap();

    /** How often a command that no connection carried is tried again at once. */
    @WithDefault("2")
    @Min(0)
    @Max(10)
    int connectTries();

    /** How long to wait before each of these. */
    @WithDefault("200ms")
    @DurationMin(millis = 0)
    @DurationMax(seconds = 10)
    Duration connectGap();
  }

  /** The outbox's relay to Kafka. */
  interface Outbox {

    /** Longest wait between two looks at the outbox; a commit wakes the relay at once. */
    @WithDefault("500ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** Most facts sent in one go. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int batch();

    /** Longest wait for Kafka to store them. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 1)
    Duration sendTimeout();
  }
}
