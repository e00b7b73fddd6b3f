package io.kessai.order.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.TokenKeys;
import io.kessai.order.problem.Problem;
import io.kessai.order.query.OrderEvent;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: what the API says of events. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ExamplesTest {
  private final ObjectMapper mapper;

  ExamplesTest(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    String data = Examples.EVENT.substring(Examples.EVENT.indexOf('{'));
    assertIsExample(data, OrderEvent.class);
    assertIsExample(Examples.UNKNOWN, Problem.class);
    assertIsExample(Examples.FORGOTTEN, Problem.class);
    assertIsExample(Examples.TOO_MANY, Problem.class);
  }

  /** Read and written again it is the same: nothing missing, nothing too much. */
  private void assertIsExample(String example, Class<?> type) throws JsonProcessingException {
    String written = mapper.writeValueAsString(mapper.readValue(example, type));
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
  }
}
