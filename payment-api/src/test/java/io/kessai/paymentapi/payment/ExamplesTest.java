package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kessai.fact.Json;
import io.kessai.method.NextAction;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payments in the API's description are such as this service answers. */
class ExamplesTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "captured",
        "at-a-store",
        "at-a-bank",
        "declined",
        "in-doubt",
        "refunded",
        "refund-in-doubt"
      })
  void readAndWrittenAgainItIsTheSame(String name) throws IOException, Json.Unreadable {
    JsonNode example = example(name);

    PaymentView read = MAPPER.treeToValue(example, PaymentView.class);

    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(read))).isEqualTo(example);
    String action = example.path("nextAction").toString();
    assertThat(Json.tree(Json.read(action, NextAction.class)).toString()).isEqualTo(action);
  }

  private static JsonNode example(String name) throws IOException {
    String path = "/io/kessai/paymentapi/description/" + name + ".json";
    try (InputStream file = ExamplesTest.class.getResourceAsStream(path)) {
      return MAPPER.readTree(file);
    }
  }
}
