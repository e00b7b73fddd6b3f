package io.kessai.simulator.command;

import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BooksTest {

  private static final int CALLERS = 50;
  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  @Test
  void sameBytesSentAgainShowTheSameFingerprint() {
    Mdk.authorize(orderId, "100");
    Mdk.command("Capture", "card", "orderId", orderId, "amount", "50");

    Mdk.command("Capture", "card", "orderId", orderId, "amount", "50");

    JsonNode calls = Mdk.book(orderId).path("calls");
    assertThat(calls.get(1).path("fingerprint")).isEqualTo(calls.get(2).path("fingerprint"));
    assertThat(calls.get(1).path("executed").asBoolean()).isTrue();
    assertThat(calls.get(2).path("executed").asBoolean()).isFalse();
  }

  @Test
  void ofManyCapturesAtOnceOneIsCarriedOut() throws Exception {
    Mdk.authorize(orderId, "100");
    Callable<String> capture =
        () ->
            Mdk.result(Mdk.send("Capture", "card", params("orderId", orderId)).body())
                .path("mstatus")
                .asText();

    List<Future<String>> answers;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = callers.invokeAll(IntStream.range(0, CALLERS).mapToObj(i -> capture).toList());
    }

    assertThat(answers).extracting(Future::resultNow).containsOnlyOnce("success");
    assertThat(Mdk.executed(orderId, "Capture")).isEqualTo(1);
    assertThat(Mdk.book(orderId).path("order").path("money").path("captured").asLong())
        .isEqualTo(100);
  }

  @Test
  void totalsCountWhatWasReceivedAndCarriedOut() {
    Mdk.authorize(orderId, "100");
    Mdk.authorize(newOrderId(), "9101");

    JsonNode counters = Mdk.read(Mdk.get("/simulator/books/totals").body()).path("counters");

    assertThat(counters.path("card.Authorize.received").asLong()).isEqualTo(2);
    assertThat(counters.path("card.Authorize.executed").asLong()).isEqualTo(1);
  }

  @Test
  void booksAreReadByPages() {
    Mdk.authorize("b-" + orderId, "100");
    Mdk.authorize("a-" + orderId, "100");

    JsonNode page = Mdk.read(Mdk.get("/simulator/books?offset=1&limit=1").body());

    assertThat(page.findValuesAsText("orderId"))
        .contains("b-" + orderId)
        .doesNotContain("a-" + orderId);
    assertThat(Mdk.get("/simulator/books?limit=0").statusCode()).isEqualTo(400);
    assertThat(Mdk.get("/simulator/books/nobody/" + orderId).statusCode()).isEqualTo(404);
  }
}
