package io.kessai.receiver;

import io.kessai.gateway.PushLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set. An unknown key under {@code kessai} stops the start. */
@ConfigMapping(prefix = "kessai")
public interface ReceiverConfig {

  /** Put before the name of every topic; none by default. */
  Optional<@Pattern(regexp = "[a-zA-Z0-9._-]{1,50}") String> topicPrefix();

  /** Receiving. */
  Push push();

  /** How PUSHes are received. */
  interface Push {

    /** The service types whose path, {@code /push/<service>}, is open. */
    @WithDefault("mpi,cvs,bank,upop,paypal,alipay,carrier,oricosc")
    @NotEmpty
    Set<@Pattern(regexp = "[a-z]{2,12}") String> services();

    /**
     * Longest time from having read a request to answering it, 1 to 30 seconds: when Kafka has not
     * stored its notices by then, the payment server is told to send them again.
     */
    @WithDefault("3s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 30)
    Duration storeTimeout();

    /** When the payment server is asked to come again after a 503, up to an hour. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration retryAfter();

    /**
     * Longest body, 1 KiB to 8 MiB. Half of what a Kafka broker takes by default, so that a body
     * that cannot be read still fits into one dead letter, in Base64. Raise {@code
     * max.message.bytes} of the topics and {@code kafka.max.request.size} with it.
     */
    @WithDefault("512K")
    MemorySize maxBody();

    /**
     * How much all requests under way may hold together, 1 MiB to 1 GiB; past it a request is
     * answered 503 before its body is read. Each counts its body and 8 KiB.
     */
    @WithDefault("64M")
    MemorySize maxInFlight();

    /** Most requests under way at once; any more are answered 503 at once. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int maxAtOnce();

    /** Most fields in one body. */
    @WithDefault("20000")
    @Min(10)
    @Max(200_000)
    int maxFields();

    /** Longest name of a field, in characters. */
    @WithDefault("100")
    @Min(20)
    @Max(1_000)
    int maxName();

    /** Longest value of a field, in characters. */
    @WithDefault("4096")
    @Min(100)
    @Max(100_000)
    int maxValue();

    /** The limits of one body. */
    default PushLimits limits() {
      return new PushLimits((int) maxBody().asLongValue(), maxFields(), maxName(), maxValue());
    }
  }
}
