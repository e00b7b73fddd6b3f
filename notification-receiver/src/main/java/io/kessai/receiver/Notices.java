package io.kessai.receiver;

import io.kessai.fact.Json;
import io.kessai.fact.MerchantId;
import io.kessai.fact.Topics;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Notice;
import io.kessai.gateway.PushBody;
import io.kessai.gateway.PushLimits;
import io.kessai.gateway.PushReading;
import io.kessai.receiver.DurableLog.Outcome;
import io.kessai.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes notices of a body that is known to be the payment server's, and stores them. */
@Singleton
@Startup
final class Notices {
  private static final String OTHER_MODE = "other-mode";
  private static final String TOO_LARGE = "too-large-for-kafka";

  private final DurableLog log;
  private final SparingLog said;
  private final InstantSource clock;
  private final Map<String, Counter> storedByService = new HashMap<>();
  private final Map<String, Counter> deadByReason = new HashMap<>();
  private final String topic;
  private final PushLimits limits;

  Notices(
      DurableLog log,
      SparingLog said,
      InstantSource clock,
      MeterRegistry metrics,
      ReceiverConfig config) {
    this.said = said;
    this.log = log;
    this.clock = clock;
    this.topic = config.topicPrefix().orElse("") + Topics.NOTICES;
    this.limits = config.push().limits();
    for (String service : config.push().services()) {
      storedByService.put(service, metrics.counter("kessai.notices.stored", "service", service));
    }
    Stream.concat(
            Arrays.stream(PushReading.Reason.values()).map(PushReading.Reason::code),
            Stream.of(OTHER_MODE, TOO_LARGE))
        .forEach(
            reason ->
                deadByReason.put(reason, metrics.counter("kessai.notices.dead", "reason", reason)));
  }

  /**
   * Stores every notice of the body, each under its own order's key; or the whole body as a dead
   * letter where it cannot be read, or where a notice in it is of the mode that the merchant is not
   * in. Ends within {@code kessai.push.store-timeout}, once for each of the two.
   *
   * @param service one that is open
   * @return whether all of it is safe
   */
  Future<Boolean> store(Merchant merchant, String service, byte[] body) {
    return switch (PushBody.read(body, limits)) {
      case PushReading.Read read -> {
        List<Notice> all = read.body().notices(merchant.id(), service, clock.instant());
        List<Notice> own = all.stream().filter(notice -> isOfMode(merchant, notice)).toList();
        Future<Boolean> safe = own.isEmpty() ? Future.succeededFuture(true) : store(own, body);
        yield own.size() == all.size()
            ? safe
            : safe.compose(
                isSafe ->
                    isSafe
                        ? storeDead(merchant.id(), service, body, OTHER_MODE)
                        : Future.succeededFuture(false));
      }
      case PushReading.Unreadable unreadable ->
          storeDead(merchant.id(), service, body, unreadable.reason().code());
    };
  }

  /**
   * The payment server signs test and live notices with one key: {@code dummy} alone tells them
   * apart (protocol section 4.3). One that does not say is believed.
   */
  private static boolean isOfMode(Merchant merchant, Notice notice) {
    String dummy = notice.field("dummy");
    return dummy.isEmpty() || dummy.equals(merchant.dummy() ? "1" : "0");
  }

  private Future<Boolean> store(List<Notice> notices, byte[] body) {
    Notice any = notices.getFirst();
    return log.append(notices.stream().map(this::record).toList())
        .compose(
            outcome ->
                switch (outcome) {
                  case STORED -> {
                    storedByService.get(any.service()).increment(notices.size());
                    yield Future.succeededFuture(true);
                  }
                  case TOO_LARGE -> storeDead(any.merchant(), any.service(), body, TOO_LARGE);
                  case NOT_STORED -> Future.succeededFuture(false);
                });
  }

  private ProducerRecord<String, byte[]> record(Notice notice) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, notice.key(), Json.bytes(notice));
    Traces.carry(record.headers());
    return record;
  }

  private Future<Boolean> storeDead(
      MerchantId merchant, String service, byte[] body, String reason) {
    String base64 = Base64.getEncoder().encodeToString(body);
    DeadPush dead = new DeadPush(merchant, service, clock.instant(), reason, base64);
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.deadLetter(topic), merchant.value(), Json.bytes(dead));
    letter.headers().add(DeadPush.REASON_HEADER, reason.getBytes(StandardCharsets.UTF_8));
    return log.append(List.of(letter))
        .map(
            outcome -> {
              if (outcome != Outcome.STORED) {
                return false;
              }
              deadByReason.get(reason).increment();
              said.warn(
                  "A signed PUSH is a dead letter now, " + reason,
                  body.length + " bytes for " + merchant + " " + service);
              return true;
            });
  }
}
