package io.kessai.order.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.query.OrderEvent;
import io.kessai.order.stream.ChangeLog.LoggedChange;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Writes streams of events, until their time is up or somebody ends them. */
@Singleton
final class Streaming {
  private static final Logger LOG = Logger.getLogger(Streaming.class);

  /** For a client that reads nothing. */
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final ObjectMapper mapper;
  private final OrderConfig.Stream config;

  Streaming(InstantSource clock, ObjectMapper mapper, OrderConfig config) {
    this.clock = clock;
    this.mapper = mapper;
    this.config = config.stream();
  }

  /**
   * Writes until it is over. A client that is cut off comes again with the id of the last event
   * that it has.
   *
   * @param after the id after which to begin
   * @param validUntil when the client's right to read ends
   */
  void write(Connection to, Feed feed, long after, Instant validUntil) throws InterruptedException {
    Instant own = clock.instant().plus(config.longest());
    Instant until = own.isBefore(validUntil) ? own : validUntil;
    Follower follower = to.follower();
    try (SseEventSink sink = to.sink()) {
      send(sink, to.sse().newEventBuilder().comment("Changes of orders follow.").build());
      long at = after;
      while (!follower.isEnded() && !sink.isClosed()) {
        List<LoggedChange> changes = feed.after(at, config.batchSize());
        for (LoggedChange change : changes) {
          send(sink, event(to.sse(), change));
          at = change.id();
        }
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
          return;
        }
        if (changes.size() < config.batchSize()
            && !follower.awaitNews(shorter(left, config.heartbeat()))) {
          send(sink, to.sse().newEventBuilder().comment("").build());
        }
      }
    } catch (SQLException e) {
      LOG.warnf("A stream broke off, as the database did not serve: %s", e.getMessage());
    } catch (Left e) {
      LOG.debug("A client left its stream.", e);
    }
  }

  private OutboundSseEvent event(Sse sse, LoggedChange change) {
    OrderEvent event = OrderEvent.of(change.change());
    try {
      return sse.newEventBuilder()
          .id(Long.toString(change.id()))
          .name(event.type())
          .data(mapper.writeValueAsString(event))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event has no JSON", e);
    }
  }

  /** A client that has left shows as a failure of this kind or that. */
  private static void send(SseEventSink sink, OutboundSseEvent event)
      throws Left, InterruptedException {
    try {
      sink.send(event).toCompletableFuture().get(LONGEST_WRITE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (IllegalStateException | ExecutionException | TimeoutException e) {
      throw new Left(e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Nobody reads any more. */
  private static final class Left extends Exception {
    private static final long serialVersionUID = 1L;

    Left(Exception cause) {
      super(cause);
    }
  }

  /** What a stream tells. */
  @FunctionalInterface
  interface Feed {

    /** The changes after this id, at most so many. */
    List<LoggedChange> after(long id, int limit) throws SQLException;
  }

  /** One client. */
  record Connection(Follower follower, Sse sse, SseEventSink sink) {}
}
