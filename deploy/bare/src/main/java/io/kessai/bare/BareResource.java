package io.kessai.bare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Puts into Kafka what it is sent. */
@Path("/records")
public final class BareResource {
  private final Emitter<String> records;

  BareResource(@Channel("records") Emitter<String> records) {
    this.records = records;
  }

  /** Returns when Kafka has it. */
  @POST
  @RunOnVirtualThread
  public void put(String record) {
    records.send(record).toCompletableFuture().join();
  }
}
