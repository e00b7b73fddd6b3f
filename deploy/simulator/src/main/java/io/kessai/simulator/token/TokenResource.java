package io.kessai.simulator.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.clock.GatewayTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The token server (protocol section 8), open to pages of every origin. */
@Path("/4gtoken")
@RunOnVirtualThread
public class TokenResource {

  private final Tokens tokens;
  private final ObjectMapper json;
  private final int bodyLimit;

  TokenResource(Tokens tokens, ObjectMapper json, SimulatorConfig config) {
    this.tokens = tokens;
    this.json = json;
    this.bodyLimit = config.limits().bodyLength();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TokenAnswer(
      @JsonProperty("token") String token,
      @JsonProperty("token_expire_date") String tokenExpireDate,
      @JsonProperty("req_card_number") String reqCardNumber,
      @JsonProperty("status") String status,
      @JsonProperty("code") TokenCode code,
      @JsonProperty("message") String message) {}

  /** 200 with a token, or 400 with the same members but for the token. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response issue(byte[] body) {
    TokenRequest request = read(body);
    if (request == null) {
      return refuse(TokenCode.INVALID_REQUEST, false);
    }
    return tokens
        .refusal(request)
        .map(code -> refuse(code, request.english()))
        .orElseGet(() -> accept(request));
  }

  private TokenRequest read(byte[] body) {
    if (body == null || body.length > bodyLimit) {
      return null;
    }
    try {
      return json.readValue(body, TokenRequest.class);
    } catch (IOException malformed) {
      return null;
    }
  }

  private Response accept(TokenRequest request) {
    Tokens.Issued issued = tokens.issue(request);
    return answer(
        Response.Status.OK,
        new TokenAnswer(
            issued.token().text(),
            GatewayTime.compact(issued.token().expiresAt()),
            issued.maskedNumber(),
            "success",
            TokenCode.SUCCESS,
            TokenCode.SUCCESS.message(request.english())));
  }

  private static Response refuse(TokenCode code, boolean english) {
    return answer(
        Response.Status.BAD_REQUEST,
        new TokenAnswer(null, null, null, "failure", code, code.message(english)));
  }

  private static Response answer(Response.Status status, TokenAnswer answer) {
    return Response.status(status)
        .entity(answer)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** What a browser asks before it sends JSON across origins. */
  @OPTIONS
  public Response preflight() {
    return Response.noContent()
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "POST, OPTIONS")
        .header("Access-Control-Allow-Headers", "Content-Type, Accept")
        .header("Access-Control-Max-Age", "86400")
        .build();
  }
}
