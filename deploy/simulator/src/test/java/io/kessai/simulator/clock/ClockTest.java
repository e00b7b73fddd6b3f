package io.kessai.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClockTest {

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private static JsonNode clock() {
    return Mdk.read(Mdk.get("/simulator/clock").body());
  }

  @Test
  void clockMovesAheadAndResetPutsItRight() {
    Mdk.advance(Duration.ofDays(3));
    assertThat(clock().path("ahead").asText()).isEqualTo("PT72H");

    Mdk.reset();

    assertThat(clock().path("ahead").asText()).isEqualTo("PT0S");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"by\":\"-PT1M\"}", "{\"by\":\"P9999D\"}", "{\"by\":\"soon\"}", ""})
  void malformedAdvanceIsRefused(String advance) {
    HttpResponse<String> response =
        Mdk.post("/simulator/clock/advance", "application/json", advance);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(clock().path("ahead").asText()).isEqualTo("PT0S");
  }
}
