package io.kessai.simulator.fault;

import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommandFaultTest {

  private final String orderId = newOrderId();

  @BeforeEach
  void authorizedOrder() {
    Mdk.reset();
    Mdk.authorize(orderId, "100");
  }

  @AfterEach
  void clear() {
    Mdk.send("DELETE", "/simulator/faults", "");
  }

  private HttpResponse<String> capture() {
    return Mdk.send("Capture", "card", params("orderId", orderId));
  }

  private long captured() {
    return Mdk.book(orderId).path("order").path("money").path("captured").asLong();
  }

  @Test
  void hangUpBeforeMovesNoMoney() {
    Mdk.fault("what", "hang-up-before");

    assertThatThrownBy(this::capture).isInstanceOf(UncheckedIOException.class);

    assertThat(captured()).isZero();
    JsonNode call = Mdk.book(orderId).path("calls").get(1);
    assertThat(call.path("executed").asBoolean()).isFalse();
    assertThat(call.path("faults").get(0).asText()).isEqualTo("hang-up-before");
  }

  @Test
  void hangUpAfterHasMovedTheMoney() {
    Mdk.fault("what", "hang-up-after");

    assertThatThrownBy(this::capture).isInstanceOf(UncheckedIOException.class);

    assertThat(captured()).isEqualTo(100);
    assertThat(Mdk.executed(orderId, "Capture")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "error-500, 500, 0",
    "error-502, 502, 0",
    "error-503, 503, 0",
    "error-500-after, 500, 100"
  })
  void httpErrorsComeBeforeOrAfterTheMoney(String fault, int status, long captured) {
    Mdk.fault("what", fault);

    HttpResponse<String> response = capture();

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(captured()).isEqualTo(captured);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "answer-late"})
  void answersTakeTheirTime(String fault) {
    Mdk.fault("what", fault, "delayMillis", 300);
    long start = System.nanoTime();

    HttpResponse<String> response = capture();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
    assertThat(captured()).isEqualTo(100);
  }

  @Test
  void latencyHoldsForEachCommand() {
    Mdk.faults("latencyMillis", 200);
    long start = System.nanoTime();

    capture();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void ruleStrikesOnlyWhatItNames() {
    Mdk.fault("what", "error-500", "orderId", "other-*");
    Mdk.fault("what", "error-500", "command", "Cancel");
    Mdk.fault("what", "error-500", "serviceType", "mpi");

    HttpResponse<String> response = capture();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Mdk.read(Mdk.get("/simulator/faults").body()).path("rules")).hasSize(3);
  }

  @Test
  void ruleIsUsedUp() {
    Mdk.fault("what", "error-503", "times", 2, "orderId", "*" + orderId.substring(1));
    capture();
    capture();

    HttpResponse<String> response = capture();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Mdk.read(Mdk.get("/simulator/faults").body()).path("rules")).isEmpty();
  }

  @Test
  void serverThatIsDownAnswersNothingButItsControls() {
    Mdk.faults("down", "HANG_UP");

    assertThatThrownBy(this::capture).isInstanceOf(UncheckedIOException.class);

    assertThat(captured()).isZero();
    assertThat(Mdk.get("/").statusCode()).isEqualTo(200);
    assertThat(Mdk.get("/q/health").statusCode()).isEqualTo(200);
  }

  @Test
  void serverThatIsDownMayAnswer503() {
    Mdk.faults("down", "ERROR_503");

    HttpResponse<String> response = capture();

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Mdk.get("/3ds/any").statusCode()).isEqualTo(503);
  }

  @Test
  void clearingTurnsEverythingOff() {
    Mdk.faults("down", "ERROR_503", "latencyMillis", 100, "pushOff", true);

    Mdk.send("DELETE", "/simulator/faults", "");

    JsonNode settings = Mdk.read(Mdk.get("/simulator/faults").body());
    assertThat(settings.path("down").asText()).isEqualTo("NO");
    assertThat(settings.path("pushOff").asBoolean()).isFalse();
    assertThat(settings.path("latencyMillis").asLong()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"what\":\"sing\"}",
        "{\"what\":\"lose\",\"where\":\"COMMAND\"}",
        "{\"what\":\"lose\",\"times\":0}",
        "{\"what\":\"lose\",\"delayMillis\":-1}",
        "{\"what\":\"lose\",\"when\":\"now\"}",
        "{}",
        "nonsense",
        ""
      })
  void malformedRuleIsRefusedWithAReason(String rule) {
    HttpResponse<String> response = Mdk.post("/simulator/faults/rules", "application/json", rule);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Mdk.read(response.body()).path("detail").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pushOf\":true}",
        "{\"latencyMillis\":-1}",
        "{\"bundleSize\":-1}",
        "{\"seeded\":{\"seed\":1,\"rates\":{\"lose\":2}}}"
      })
  void malformedSettingsAreRefusedAndChangeNothing(String settings) {
    String before = Mdk.get("/simulator/faults").body();

    HttpResponse<String> response = Mdk.send("PUT", "/simulator/faults", settings);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Mdk.get("/simulator/faults").body()).isEqualTo(before);
  }
}
