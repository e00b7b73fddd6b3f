package io.kessai.order.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.order.ExampleReading;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
    examples.assertIsExample(Examples.REQUEST, InquiryRequest.class);
    examples.assertIsExample(Examples.WANTED, WantedInquiry.class);
  }
}
