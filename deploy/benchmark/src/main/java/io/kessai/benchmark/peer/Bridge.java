package io.kessai.benchmark.peer;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import java.net.URI;
import java.util.List;

/**
 * A running Strimzi Kafka Bridge.
 *
 * @param address where it answers
 */
public record Bridge(URI address) {
  /** How it is called in the table. */
  public static final String NAME = "Kafka Bridge";

  private static final String TOPIC = "/topics/benchmark-notices";

  /** Produces the same bytes, as one record a request. */
  public Contender producing(RawOutput raw, int connections, String body) {
    return Load.of(
        NAME,
        new Wrk(
            address,
            connections,
            raw.script(Bridge.class, "request.lua"),
            List.of(
                "POST",
                TOPIC,
                "{\"records\":[{\"value\":\"" + body + "\"}]}",
                "Content-Type",
                "application/vnd.kafka.json.v2+json")));
  }
}
