package io.kessai.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Holds the examples of the API's description against what they are examples of. */
@Singleton
public final class ExampleReading {
  private final ObjectMapper mapper;

  ExampleReading(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Read and written again it is the same: nothing missing, nothing too much. */
  public void assertIsExample(String example, Class<?> type) throws JsonProcessingException {
    String written = mapper.writeValueAsString(mapper.readValue(example, type));
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
  }
}
