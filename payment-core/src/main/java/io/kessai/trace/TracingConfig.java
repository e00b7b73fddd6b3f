package io.kessai.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether and where traces are told. */
@ConfigMapping(prefix = "kessai.tracing")
public interface TracingConfig {

  /**
   * Where spans are sent by OTLP over HTTP, such as {@code http://collector:4318/v1/traces};
   * without it nothing is traced.
   */
  Optional<URI> endpoint();

  /** Of the traces that begin here, the share that is told: from 0 to 1. */
  @WithDefault("1.0")
  double share();

  /** The service's name in traces. */
  @WithDefault("${quarkus.application.name}")
  String service();
}
