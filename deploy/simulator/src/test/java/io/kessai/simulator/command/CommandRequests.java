package io.kessai.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** Requests to the address of commands. */
abstract class CommandRequests {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String AUTHORIZE = "/test-paynow/v2/Authorize/card";

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  static void assertRefused(HttpResponse<String> response, String code) {
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode result = Mdk.result(response.body());
    assertThat(result.path("mstatus").asText()).isEqualTo("failure");
    assertThat(result.path("vResultCode").asText()).startsWith(code).hasSize(16);
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("io.kessai");
  }
}
