package io.kessai.order.overload;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How deep a body of JSON may nest, and how much may be in it; ours are far below. */
@Singleton
final class JsonLimits implements ObjectMapperCustomizer {
  private static final int DEEPEST = 16;
  private static final int MOST_TOKENS = 2_000;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxTokenCount(MOST_TOKENS)
                .build());
  }
}
