package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.kessai.client.payment.LookupsApi;
import io.kessai.client.payment.PaymentsApi;
import io.kessai.client.payment.model.FollowUp;
import io.kessai.client.payment.model.StartPayment;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stories hold the contracts to, shown by a service that keeps none. */
class DescribedTest {
  @TempDir private Path folder;
  private HttpServer service;
  private PaymentClient client;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.start();
    Layout layout = Layout.anywhere(folder).with(Part.PAYMENT_API, service.getAddress().getPort());
    client = new PaymentClient(layout, Map.of());
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"details\":{\"text\":\"2099-01\"}}",
        "{\"amount\":\"500\"}",
        "{\"amount\":500.0}",
        "{\"amount\":null}",
        "{\"sum\":500}"
      })
  void aStoryCannotSayWhatTheContractDoesNotKnow(String body) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Described.body(body, FollowUp.class));
  }

  @Test
  void whatItKnowsIsSentAsItIs() {
    String body =
        """
        {"amount":1200,"details":{"carrier":"docomo","item":{"type":"goods","info":"表示～①"}}}""";

    assertThat(Described.body(body, StartPayment.class).getAmount()).isEqualTo(1200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mood\":\"fine\"}",
        "{\"inDoubt\":\"false\"}",
        "{\"status\":7}",
        "{\"nextAction\":{\"type\":\"nothing\",\"url\":\"https://shop.example\"}}",
        "captured"
      })
  void anAnswerThatTheContractDoesNotKnowFailsTheStory(String answer) {
    answers(200, "application/json", answer);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(this::payment);
  }

  @Test
  void soDoesAProblemThatItDoesNotKnow() {
    answers(404, "application/problem+json", "{\"type\":\"about:blank\",\"trace\":\"java\"}");

    assertThatExceptionOfType(AssertionError.class).isThrownBy(this::payment);
  }

  @Test
  void aRefusalIsAnAnswer() {
    answers(404, "application/problem+json", "{\"type\":\"about:blank\"}");

    assertThat(payment().status()).isEqualTo(404);
    assertThat(payment().json().path("type").asText()).isEqualTo("about:blank");
  }

  @Test
  void anAnswerIsReadWithItsHeaders() {
    answers(200, "application/json", "{\"banks\":[]}");

    Http.Response banks =
        PaymentClient.told(
            () -> new LookupsApi(client).lookUpOfMethodWithHttpInfo("banks", "demo", "bank"));

    assertThat(banks.text()).isEqualTo("{\"banks\":[]}");
    assertThat(banks.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void nobodyThereIsNoBreach() {
    stop();

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::payment);
  }

  private Http.Response payment() {
    return PaymentClient.told(
        () -> new PaymentsApi(client).readPaymentWithHttpInfo("demo", "order-1"));
  }

  private void answers(int status, String type, String body) {
    service.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
