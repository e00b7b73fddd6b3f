package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.gateway.GatewayReply.NotSent;
import io.kessai.gateway.GatewayReply.Replied;
import io.kessai.gateway.GatewayReply.Unknown;
import io.kessai.gateway.ScriptedServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three ways in which a call to the payment server ends; each command is sent once. */
@Timeout(30)
class GatewayClientTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final String DONE =
      "{\"result\":{\"mstatus\":\"success\",\"vResultCode\":\"A001000000000000\","
          + "\"orderId\":\"o-1\",\"custTxn\":\"77\"}}";
  private static final GatewayCommand COMMAND =
      new GatewayCommand("Authorize", "card", Map.of("orderId", "o-1", "amount", "100"));

  @Test
  void anAnswerOfWhateverOutcomeIsAReply() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(DONE))) {
      GatewayReply reply = send(server);

      assertThat(reply)
          .asInstanceOf(type(Replied.class))
          .extracting(Replied::answer)
          .satisfies(answer -> assertThat(answer.gatewayId()).isEqualTo("77"))
          .satisfies(answer -> assertThat(answer.receivedAt()).isEqualTo(NOW));
    }
  }

  @Test
  void theBodyCarriesTheHashOverItsOwnText() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(DONE))) {
      send(server);

      ScriptedServer.Received received = server.received().getFirst();
      assertThat(received.requestLine()).isEqualTo("POST /paynow/v2/Authorize/card HTTP/1.1");
      assertThat(received.headers())
          .containsEntry("Content-Type", "application/json; charset=utf-8")
          .containsEntry("Accept", "application/json");
      assertThat(received.headers().get("Authorization")).isNull();
      JsonNode body = new ObjectMapper().readTree(received.body());
      assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("params", "authHash");
      assertThat(body.path("params").path("amount").asText()).isEqualTo("100");
      assertThat(body.path("authHash").asText()).isEqualTo(hash(received.body()));
    }
  }

  @Test
  void withoutAConnectionNothingWasSent() throws IOException {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    assertThat(send(closed)).isInstanceOf(NotSent.class);
  }

  @Test
  void withoutSuchAHostNothingWasSent() {
    assertThat(send(URI.create("http://payment-server.invalid"))).isInstanceOf(NotSent.class);
  }

  @Test
  void withoutAnAnswerInTimeTheOutcomeIsUnknown() throws IOException {
    assertUnknown(
        (number, out) -> {
          park();
          return false;
        });
  }

  @Test
  void anAnswerThatStopsHalfwayInTimeIsUnknown() throws IOException {
    assertUnknown(
        (number, out) -> {
          byte[] whole = ScriptedServer.response("200 OK", DONE);
          out.write(whole, 0, whole.length - 10);
          out.flush();
          park();
          return false;
        });
  }

  @Test
  void aConnectionCutAfterTheRequestIsUnknown() throws IOException {
    assertUnknown((number, out) -> false);
  }

  @Test
  void aConnectionCutWithinTheAnswerIsUnknown() throws IOException {
    assertUnknown(
        (number, out) -> {
          byte[] whole = ScriptedServer.response("200 OK", DONE);
          out.write(whole, 0, whole.length - 10);
          return false;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201 Created",
        "204 No Content",
        "302 Found",
        "400 Bad Request",
        "404 Not Found",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable"
      })
  void anyStatusButOkIsUnknownWhateverTheBodySays(String status) throws IOException {
    assertUnknown(
        (number, out) -> {
          out.write(ScriptedServer.response(status, status.startsWith("204") ? "" : DONE));
          return true;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>maintenance</html>",
        "{}",
        "{\"result\":{\"vResultCode\":\"A001000000000000\"}}",
        "{\"result\":{\"mstatus\":\"success\"",
        "{\"result\":{\"mstatus\":\"done\"}}"
      })
  void anAnswerWithoutOutcomeIsUnknown(String body) throws IOException {
    assertUnknown(ScriptedServer.always(body));
  }

  @Test
  void anAnswerAboutAnotherOrderIsUnknown() throws IOException {
    assertUnknown(ScriptedServer.always(DONE.replace("o-1", "o-2")));
  }

  @Test
  void anAnswerThatIsNoHttpIsUnknown() throws IOException {
    assertUnknown(
        (number, out) -> {
          out.write("SMTP ready\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          return false;
        });
  }

  @Test
  void anAnswerLongerThanTheBoundIsUnknown() throws IOException {
    String padding = " ".repeat(2_000);
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(DONE + padding))) {
      assertThat(send(server.url(), 2_000)).isInstanceOf(Unknown.class);
      assertThat(send(server.url(), 2_000 + DONE.length())).isInstanceOf(Replied.class);
    }
  }

  @Test
  void anAnswerWithoutEndIsUnknown() throws IOException {
    assertUnknown(
        (number, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          byte[] chunk =
              ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(chunk);
          }
        });
  }

  /** The JDK's client repeats some requests by itself; a POST must never be one of them. */
  @Test
  void aKeptConnectionThatIsCutDoesNotSendTheCommandAgain() throws IOException {
    Script firstOnly =
        (number, out) -> {
          if (number == 1) {
            out.write(ScriptedServer.response("200 OK", DONE));
          }
          return number == 1;
        };
    try (ScriptedServer server = new ScriptedServer(firstOnly);
        GatewayClient client = client(server.url(), 100_000)) {
      GatewayReply first = client.send(TestMerchants.shop(), COMMAND);
      GatewayReply second = client.send(TestMerchants.shop(), COMMAND);

      assertThat(first).isInstanceOf(Replied.class);
      assertThat(second).isInstanceOf(Unknown.class);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.received()).hasSize(2);
    }
  }

  @Test
  void anInterruptedWaitIsUnknownAndStaysInterrupted() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    AtomicReference<GatewayReply> reply = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Script silent =
        (number, out) -> {
          arrived.countDown();
          park();
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(silent);
        GatewayClient client = patient(server.url())) {
      Thread waiting =
          Thread.ofVirtual()
              .start(
                  () -> {
                    reply.set(client.send(TestMerchants.shop(), COMMAND));
                    interrupted.set(Thread.currentThread().isInterrupted());
                  });
      arrived.await();
      waiting.interrupt();
      waiting.join();
    }

    assertThat(reply.get()).isInstanceOf(Unknown.class);
    assertThat(interrupted.get()).isTrue();
  }

  @Test
  void afterItWasClosedNothingIsThrownEither() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(DONE))) {
      GatewayClient client = client(server.url(), 100_000);
      client.close();

      assertThat(client.send(TestMerchants.shop(), COMMAND)).isInstanceOf(Unknown.class);
      assertThat(server.received()).isEmpty();
    }
  }

  private static void assertUnknown(Script script) throws IOException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      assertThat(send(server))
          .asInstanceOf(type(Unknown.class))
          .satisfies(unknown -> assertThat(unknown.why()).doesNotContain("100"));
      assertThat(server.received()).as("sent once").hasSize(1);
    }
  }

  private static GatewayReply send(ScriptedServer server) {
    return send(server.url());
  }

  private static GatewayReply send(URI url) {
    return send(url, 100_000);
  }

  private static GatewayReply send(URI url, int maxAnswerBytes) {
    try (GatewayClient client = client(url, maxAnswerBytes)) {
      return client.send(TestMerchants.shop(), COMMAND);
    }
  }

  private static GatewayClient client(URI url, int maxAnswerBytes) {
    return new GatewayClient(
        new GatewayConnection(url, Duration.ofMillis(500), Duration.ofMillis(500), maxAnswerBytes),
        InstantSource.fixed(NOW));
  }

  private static GatewayClient patient(URI url) {
    return new GatewayClient(
        new GatewayConnection(url, Duration.ofSeconds(20), Duration.ofSeconds(20)),
        InstantSource.fixed(NOW));
  }

  private static String hash(String body) throws Exception {
    String params = body.substring(body.indexOf(':') + 1, body.lastIndexOf(",\"authHash\""));
    String text = "A100000000000001000000cc" + params + TestMerchants.KEY;
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Holds the connection open without a word until the test closes it. */
  private static void park() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
