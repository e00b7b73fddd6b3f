package io.kessai.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PUSH-2 where Kafka does not answer: nothing is acknowledged, and nobody waits for long. */
@QuarkusTest
@TestProfile(KafkaAwayTest.NoKafka.class)
class KafkaAwayTest {
  private static final String BODY = "numberOfNotify=1&orderId0000=lost&rcvAmount0000=100";

  @TestHTTPResource("/")
  URI receiver;

  @Test
  @Timeout(20)
  void aPushIsAnswered503WithinTheBoundAndNothingIsAcknowledged() {
    long started = System.nanoTime();

    HttpResponse<String> answer = Sender.forShop(receiver).send("cvs", BODY);

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    assertThat(answer.body()).contains("urn:kessai:problem:not-stored");
    assertThat(RestAssured.get("/q/metrics").asString())
        .contains("kessai_notices_stored_total{service=\"cvs\"} 0.0");
  }

  @Test
  @Timeout(60)
  void manyPushesAtOnceAllEndWithinTheBound() {
    long started = System.nanoTime();

    List<Integer> answers;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          IntStream.range(0, 300)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> Sender.forShop(receiver).send("cvs", BODY).statusCode(), threads))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }

    assertThat(answers).hasSize(300).containsOnly(503);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aBadSignatureIsStillRefusedAtOnce() {
    HttpResponse<String> answer =
        Sender.forShop(receiver).withKey(Sender.OTHER_KEY).send("cvs", BODY);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  @Timeout(20)
  void itLivesButIsNotReady() {
    assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);
  }

  /** A port at which nobody listens. */
  public static class NoKafka extends ShopProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("kafka.bootstrap.servers", "127.0.0.1:1");
      overrides.put("kessai.push.store-timeout", "4s");
      return overrides;
    }
  }
}
