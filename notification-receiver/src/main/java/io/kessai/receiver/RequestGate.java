package io.kessai.receiver;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Bounds what strangers can make this service hold, before a byte of a body is read: no body
 * without its length, none that is too long, not too many headers and not too many at once.
 */
@Singleton
final class RequestGate {
  private static final int PRIORITY = 1_000;
  private static final int MOST_HEADERS = 100;
  private static final int LINGERING_MILLIS = 2_000;
  private static final int LONGEST_HEADERS = 8 * 1_024;

  private static final int UNIT_BYTES = 1_024;
  private static final long MIB = 1_024L * 1_024;
  private static final int UNITS_WITHOUT_BODY = 8;
  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Refusals refusals;
  private final long longest;
  private final Semaphore units;
  private final Semaphore places;

  RequestGate(ReceiverConfig config, Refusals refusals) {
    this.refusals = refusals;
    this.longest = bounded("max-body", config.push().maxBody(), UNIT_BYTES, 8 * MIB);
    this.units =
        new Semaphore(
            (int)
                (bounded("max-in-flight", config.push().maxInFlight(), MIB, 1_024 * MIB)
                    / UNIT_BYTES));
    this.places = new Semaphore(config.push().maxAtOnce());
    if (config.push().maxInFlight().asLongValue() < longest + UNITS_WITHOUT_BODY * UNIT_BYTES) {
      throw new ConfigurationException(
          "kessai.push.max-in-flight must hold one kessai.push.max-body and 8 KiB");
    }
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, PRIORITY);
  }

  private void admit(RoutingContext context) {
    Headers headers = Headers.of(context.request().headers());
    if (headers.count() > MOST_HEADERS) {
      refuse(context, Refusal.TOO_MANY_HEADERS, 0);
      return;
    }
    if (headers.length() > LONGEST_HEADERS) {
      refuse(context, Refusal.HEADERS_TOO_LARGE, 0);
      return;
    }
    if (WITHOUT_BODY.contains(context.request().method())) {
      context.next();
      return;
    }
    OptionalLong length = length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    if (length.isEmpty()) {
      refuse(context, Refusal.NO_LENGTH, 0);
    } else if (length.getAsLong() > longest) {
      refuse(context, Refusal.OVERSIZED, length.getAsLong());
    } else {
      admit(context, length.getAsLong());
    }
  }

  private void admit(RoutingContext context, long length) {
    int taken = UNITS_WITHOUT_BODY + (int) (length / UNIT_BYTES);
    if (!places.tryAcquire()) {
      refuse(context, Refusal.OVERLOADED, length);
    } else if (!units.tryAcquire(taken)) {
      places.release();
      refuse(context, Refusal.OVERLOADED, length);
    } else {
      context.addEndHandler(
          ended -> {
            units.release(taken);
            places.release();
          });
      context.next();
    }
  }

  /** Answers and closes the connection, as a body that nobody wants may follow. */
  private void refuse(RoutingContext context, Refusal refusal, long length) {
    context.addEndHandler(ended -> hangUp(context));
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaderValues.CLOSE);
    refusals.answer(context.response(), refusal, length);
  }

  /** A little later, so that whoever is still sending can read the answer before. */
  private static void hangUp(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    context.vertx().setTimer(LINGERING_MILLIS, late -> connection.close());
  }

  private static long bounded(String key, MemorySize size, long least, long most) {
    if (size.asLongValue() < least || size.asLongValue() > most) {
      throw new ConfigurationException(
          "kessai.push." + key + " must be from " + least + " to " + most + " bytes");
    }
    return size.asLongValue();
  }

  private static OptionalLong length(String header) {
    try {
      long length = header == null ? -1 : Long.parseLong(header);
      return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** How many there are, each as often as it was sent, and how long they are together. */
  private record Headers(int count, int length) {
    /** What a header takes beside its name and its value: a colon, a space and the line's end. */
    private static final int AROUND = 4;

    static Headers of(MultiMap sent) {
      int count = 0;
      int length = 0;
      for (Map.Entry<String, String> header : sent) {
        count++;
        length += header.getKey().length() + header.getValue().length() + AROUND;
      }
      return new Headers(count, length);
    }
  }
}
