package io.kessai.gateway;

import static io.kessai.gateway.Calls.COMMAND;
import static io.kessai.gateway.Calls.DONE;
import static io.kessai.gateway.Calls.NOW;
import static io.kessai.gateway.Calls.client;
import static io.kessai.gateway.Calls.park;
import static io.kessai.gateway.Calls.patient;
import static io.kessai.gateway.Calls.send;
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
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The three ways in which a call to the payment server ends; each command is sent once. */
@Timeout(30)
class GatewayClientTest {
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

  private static String hash(String body) throws Exception {
    String params = body.substring(body.indexOf(':') + 1, body.lastIndexOf(",\"authHash\""));
    String text = "A100000000000001000000cc" + params + TestMerchants.KEY;
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
