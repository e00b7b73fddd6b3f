package io.kessai.reconciliation;

import io.kessai.fact.PaymentState;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set. An unknown key under {@code kessai} stops the start. */
@ConfigMapping(prefix = "kessai")
public interface WorkerConfig {

  /** Put before the name of every topic; none by default. */
  Optional<@Pattern(regexp = "[a-zA-Z0-9._-]{1,50}") String> topicPrefix();

  /** The payment server. */
  @Valid
  Gateway gateway();

  /** Asking it. */
  @Valid
  Inquiry inquiry();

  /** Outages of Postgres and Kafka. */
  @Valid
  Outages outages();

  /** How to reach the payment server. */
  interface Gateway {

    /** Scheme, host and port. */
    @WithDefault("http://127.0.0.1:9000")
    URI url();

    /** Longest wait for a connection. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration connectTimeout();

    /** Longest wait for an answer. */
    @WithDefault("30s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 2)
    Duration readTimeout();
  }

  /** Outages of Postgres and Kafka. */
  interface Outages {

    /** Longest wait between two tries of a batch from Kafka while something is away. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration longestWait();
  }

  /** When, how often and how fast orders are asked about. */
  interface Inquiry {

    /** How often the watch list is looked at, 1 second to a minute. */
    @WithDefault("1s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 1)
    Duration tick();

    /** Most inquiries under way at once in one replica. */
    @WithDefault("100")
    @Min(1)
    @Max(1_000)
    int batch();

    /** Most inquiries a second, over all replicas together. */
    @WithDefault("5")
    @DecimalMin("0.1")
    @DecimalMax("1000")
    double ratePerSecond();

    /**
     * How long a claimed order is this replica's alone. Longer than an inquiry can take, or it
     * would be asked twice at once.
     */
    @WithDefault("2m")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 15)
    Duration lease();

    /** After how long a command without an outcome is asked about. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration inDoubtAfter();

    /**
     * After how long an inquiry that does not show a command proves that it never arrived. Longer
     * than any request can be in flight, and not shorter than {@code
     * kessai.commands.not-executed-after} of payment-api, which draws that conclusion.
     */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration inDoubtGivenUpAfter();

    /** The wait after the first inquiry that settled nothing; each further one is twice as long. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration backoffFirst();

    /** The longest wait between two inquiries about an order. */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration backoffLongest();

    /** The part of each wait that is left to chance, so that orders do not come due in swarms. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("0.9")
    double backoffJitter();

    /** Longest wait for Kafka to store what was learned. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 1)
    Duration storeTimeout();

    /** How often what is due is counted for the metrics. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration countEvery();

    /** When the payment server is left alone. */
    @Valid
    Breaker breaker();

    /** Other patience than a method's own, by method and state. */
    Map<String, Map<PaymentState, OtherPatience>> methods();
  }

  /** When the payment server is left alone, as it does not answer. */
  interface Breaker {

    /** How many of the latest inquiries are looked at. */
    @WithDefault("10")
    @Min(1)
    @Max(1_000)
    int window();

    /** The part of them that may stay unanswered. */
    @WithDefault("0.5")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double failureRatio();

    /** For how long it is left alone before one inquiry tries it again. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration delay();
  }

  /** Patience with one state of one method. */
  interface OtherPatience {

    /** When asking begins, counted from when the state was first learned. */
    Optional<Duration> overdueAfter();

    /** When asking ends. */
    Optional<Duration> givenUpAfter();

    /** When asking ends instead, counted from the due date, where the order has one. */
    Optional<Duration> afterDue();

    /** How often to ask in between, instead of the usual back-off. */
    Optional<Duration> every();
  }
}
