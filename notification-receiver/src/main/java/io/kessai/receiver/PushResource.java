package io.kessai.receiver;

import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where the payment server sends its notices (protocol section 4). */
@Path("/push/{service}")
public final class PushResource {
  private final ReceiverConfig config;
  private final Signatures signatures;
  private final Notices notices;
  private final Refusals refusals;
  private final Traces traces;

  PushResource(
      ReceiverConfig config,
      Signatures signatures,
      Notices notices,
      Refusals refusals,
      Traces traces) {
    this.traces = traces;
    this.config = config;
    this.signatures = signatures;
    this.notices = notices;
    this.refusals = refusals;
  }

  /**
   * Takes one PUSH. It is acknowledged, with 200, only when every notice in it is stored (PUSH-2);
   * a signed body that cannot be read, or is of the other mode, is stored as a dead letter and
   * acknowledged too, as sending it again would not mend it.
   *
   * @param service the service type it was sent for; no field names it
   * @param claims who sent it (protocol section 4.2); more than one is as good as none
   * @param body the bytes as they were received
   */
  @POST
  @RunOnVirtualThread
  public Response receive(
      @PathParam("service") String service,
      @HeaderParam("Content-HMAC") List<String> claims,
      byte[] body) {
    try (Step push = traces.begin("push", SpanKind.SERVER)) {
      Response answer = take(service, claims, body);
      push.answered(answer.getStatus());
      return answer;
    }
  }

  private Response take(String service, List<String> claims, byte[] body) {
    if (!config.push().services().contains(service)) {
      return refusals.answer(Refusal.UNKNOWN_SERVICE, body.length);
    }
    if (body.length == 0) {
      return refusals.answer(Refusal.EMPTY, body.length);
    }
    return switch (signatures.check(claims, body)) {
      case Signatures.Verdict.SignedFor signed ->
          notices.store(signed.merchant(), service, body)
              ? Response.ok("OK", MediaType.TEXT_PLAIN_TYPE).build()
              : refusals.answer(Refusal.NOT_STORED, body.length);
      case Signatures.Verdict.Refused refused -> refusals.answer(refused.refusal(), body.length);
    };
  }

  /** Refuses what would be answered 200 otherwise, as every method but POST is refused here. */
  @OPTIONS
  public Response options() {
    return Response.status(Response.Status.METHOD_NOT_ALLOWED)
        .header(HttpHeaders.ALLOW, HttpMethod.POST)
        .build();
  }
}
