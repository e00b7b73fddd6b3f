package io.kessai.simulator.command;

import io.kessai.simulator.SimulatorConfig;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Commands as the MDK and the connection API send them (protocol sections 1.2 and 1.3). */
@Path("/{area}/v2/{command}/{serviceType}")
@RunOnVirtualThread
public class CommandResource {

  private final Commands commands;
  private final Optional<String> publicUrl;

  CommandResource(Commands commands, SimulatorConfig config) {
    this.commands = commands;
    this.publicUrl = config.publicUrl();
  }

  /** Answers 200 with the protocol's envelope for whatever outcome, but for faults. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response command(
      @PathParam("area") String area,
      @PathParam("command") String command,
      @PathParam("serviceType") String serviceType,
      @HeaderParam("Content-Type") String contentType,
      byte[] body,
      @Context HttpServerRequest request) {
    String browserBase = publicUrl.orElseGet(() -> "http://" + request.authority());
    Reply reply =
        commands.handle(
            new Commands.Received(
                area,
                command,
                serviceType,
                contentType,
                new String(body, StandardCharsets.UTF_8),
                browserBase));
    return switch (reply) {
      case Reply.Message message ->
          Response.ok(message.json(), "application/json; charset=UTF-8").build();
      case Reply.HttpError error -> Response.status(error.status()).build();
      case Reply.HangUp hangUp -> {
        // Wait for it: an answer written meanwhile would still reach the client.
        request.connection().close().toCompletionStage().toCompletableFuture().join();
        yield Response.serverError().build();
      }
    };
  }
}
