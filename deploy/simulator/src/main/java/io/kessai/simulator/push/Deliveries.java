package io.kessai.simulator.push;

import io.kessai.simulator.books.NoticeRecord;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.merchant.MerchantKey;
import io.kessai.simulator.signature.ContentHmac;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Delivers until the merchant answers 200 or the last pause has passed. */
@ApplicationScoped
public class Deliveries {

  private static final MerchantKey WRONG_KEY = new MerchantKey("0bad".repeat(16));

  private final PushClient client;
  private final DeliveryLog log;
  private final Agenda agenda;
  private final ExecutorService executor;
  private final List<Duration> retryAfter;
  private final Semaphore places;

  Deliveries(
      PushClient client,
      DeliveryLog log,
      Agenda agenda,
      PushConfig config,
      @VirtualThreads ExecutorService executor) {
    this.client = client;
    this.log = log;
    this.agenda = agenda;
    this.executor = executor;
    this.retryAfter = List.copyOf(config.retryAfter());
    this.places = new Semaphore(config.concurrency());
  }

  private record Parcel(Delivery delivery, String pushId, String body) {}

  /** Delivers in the background. */
  void send(Delivery delivery) {
    executor.execute(() -> sendNow(delivery));
  }

  /** Delivers once now, and again in the background if it must. Returns what was answered. */
  String sendNow(Delivery delivery) {
    String pushId = log.nextPushId();
    String body =
        PushBody.of(
            pushId, log.now(), delivery.notices().stream().map(NoticeRecord::notice).toList());
    return attempt(new Parcel(delivery, pushId, body), 0);
  }

  private String attempt(Parcel parcel, int before) {
    PushClient.Answer answer = post(parcel, before == 0);
    log.note(parcel.delivery(), parcel.pushId(), answer);
    if (!answer.accepted()) {
      again(parcel, before);
    }
    return answer.text();
  }

  private void again(Parcel parcel, int before) {
    if (before < retryAfter.size()) {
      agenda.in(retryAfter.get(before), () -> attempt(parcel, before + 1));
    } else {
      parcel.delivery().notices().forEach(notice -> notice.fault("given-up"));
    }
  }

  private PushClient.Answer post(Parcel parcel, boolean first) {
    Delivery delivery = parcel.delivery();
    boolean forged = first && delivery.spoiled().contains(Fault.FORGE);
    boolean tampered = first && delivery.spoiled().contains(Fault.TAMPER);
    MerchantKey key = forged ? WRONG_KEY : delivery.merchant().key();
    byte[] signed = parcel.body().getBytes(StandardCharsets.UTF_8);
    String hmac = ContentHmac.of(delivery.merchant().ccid(), key, signed);
    byte[] sent =
        tampered ? PushBody.tampered(parcel.body()).getBytes(StandardCharsets.UTF_8) : signed;
    try {
      places.acquire();
      try {
        return client.post(delivery.url(), hmac, sent);
      } finally {
        places.release();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new PushClient.Answer("interrupted", false);
    }
  }
}
