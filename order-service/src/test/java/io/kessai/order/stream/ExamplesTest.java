package io.kessai.order.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.order.ExampleReading;
import io.kessai.order.TokenKeys;
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
  private final ExampleReading examples;

  ExamplesTest(ExampleReading examples) {
    this.examples = examples;
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    String data = Examples.EVENT.substring(Examples.EVENT.indexOf('{'));
    examples.assertIsExample(data, OrderEvent.class);
  }
}
