package io.kessai.gateway;

import static io.kessai.gateway.Calls.DONE;
import static io.kessai.gateway.Calls.park;
import static io.kessai.gateway.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kessai.gateway.GatewayReply.Replied;
import io.kessai.gateway.GatewayReply.Unknown;
import io.kessai.gateway.ScriptedServer.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong after the request may have been received, the outcome is unknown. */
@Timeout(30)
class UnknownOutcomeTest {
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

  private static void assertUnknown(Script script) throws IOException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      assertThat(send(server))
          .asInstanceOf(type(Unknown.class))
          .satisfies(unknown -> assertThat(unknown.why()).doesNotContain("100"));
      assertThat(server.received()).as("sent once").hasSize(1);
    }
  }
}
