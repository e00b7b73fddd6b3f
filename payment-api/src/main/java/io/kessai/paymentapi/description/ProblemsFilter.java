package io.kessai.paymentapi.description;

import static io.kessai.paymentapi.problem.ProblemType.AMOUNT_TOO_HIGH;
import static io.kessai.paymentapi.problem.ProblemType.CARD_NUMBER_REFUSED;
import static io.kessai.paymentapi.problem.ProblemType.COMMAND_IN_PROGRESS;
import static io.kessai.paymentapi.problem.ProblemType.HEADERS_TOO_LARGE;
import static io.kessai.paymentapi.problem.ProblemType.IDEMPOTENCY_KEY_REQUIRED;
import static io.kessai.paymentapi.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static io.kessai.paymentapi.problem.ProblemType.INTERNAL_ERROR;
import static io.kessai.paymentapi.problem.ProblemType.INVALID_REQUEST;
import static io.kessai.paymentapi.problem.ProblemType.MERCHANT_FORBIDDEN;
import static io.kessai.paymentapi.problem.ProblemType.MISSING_SCOPE;
import static io.kessai.paymentapi.problem.ProblemType.NOT_EXECUTED;
import static io.kessai.paymentapi.problem.ProblemType.NOT_READY;
import static io.kessai.paymentapi.problem.ProblemType.OPERATION_NOT_OFFERED;
import static io.kessai.paymentapi.problem.ProblemType.ORDER_EXISTS;
import static io.kessai.paymentapi.problem.ProblemType.OVERLOADED;
import static io.kessai.paymentapi.problem.ProblemType.PAYMENT_SERVER_UNREACHABLE;
import static io.kessai.paymentapi.problem.ProblemType.REFUSED_BY_PAYMENT_SERVER;
import static io.kessai.paymentapi.problem.ProblemType.TOO_LARGE;
import static io.kessai.paymentapi.problem.ProblemType.TOO_MANY_HEADERS;
import static io.kessai.paymentapi.problem.ProblemType.TOO_MANY_REQUESTS;
import static io.kessai.paymentapi.problem.ProblemType.UNAUTHENTICATED;
import static io.kessai.paymentapi.problem.ProblemType.UNAVAILABLE;
import static io.kessai.paymentapi.problem.ProblemType.UNKNOWN_LOOKUP;
import static io.kessai.paymentapi.problem.ProblemType.UNKNOWN_METHOD;
import static io.kessai.paymentapi.problem.ProblemType.UNKNOWN_ORDER;
import static io.kessai.paymentapi.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static io.kessai.paymentapi.problem.ProblemType.WRONG_STATE;

import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Shows every problem that an operation can end with, each with an example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProblemsFilter implements OASFilter {
  private static final Set<ProblemType> ALWAYS =
      EnumSet.of(
          INVALID_REQUEST,
          UNAUTHENTICATED,
          MISSING_SCOPE,
          MERCHANT_FORBIDDEN,
          TOO_MANY_REQUESTS,
          HEADERS_TOO_LARGE,
          TOO_MANY_HEADERS,
          INTERNAL_ERROR,
          OVERLOADED,
          UNAVAILABLE);

  private static final Set<ProblemType> OF_A_COMMAND =
      EnumSet.of(
          CARD_NUMBER_REFUSED,
          IDEMPOTENCY_KEY_REQUIRED,
          IDEMPOTENCY_KEY_REUSED,
          TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          NOT_EXECUTED,
          PAYMENT_SERVER_UNREACHABLE);

  private static final Map<String, Set<ProblemType>> OF_ITS_OWN =
      Map.of(
          Operations.START, EnumSet.of(UNKNOWN_METHOD, ORDER_EXISTS),
          Operations.FOLLOW,
              EnumSet.of(
                  UNKNOWN_ORDER,
                  AMOUNT_TOO_HIGH,
                  COMMAND_IN_PROGRESS,
                  NOT_READY,
                  OPERATION_NOT_OFFERED,
                  WRONG_STATE,
                  REFUSED_BY_PAYMENT_SERVER),
          Operations.READ, EnumSet.of(UNKNOWN_ORDER),
          Operations.LOOK_UP_OF_MERCHANT, EnumSet.of(UNKNOWN_LOOKUP, PAYMENT_SERVER_UNREACHABLE),
          Operations.LOOK_UP_OF_ORDER,
              EnumSet.of(UNKNOWN_ORDER, UNKNOWN_LOOKUP, NOT_READY, PAYMENT_SERVER_UNREACHABLE));

  private static final Set<String> COMMANDS = Set.of(Operations.START, Operations.FOLLOW);

  /** For the framework, which makes it when the service starts. */
  public ProblemsFilter() {}

  /** What the operation of this id can end with; {@link NullPointerException} for another id. */
  static Set<ProblemType> of(String operation) {
    Set<ProblemType> types = EnumSet.copyOf(ALWAYS);
    types.addAll(OF_ITS_OWN.get(operation));
    if (COMMANDS.contains(operation)) {
      types.addAll(OF_A_COMMAND);
    }
    return types;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Described.operations(api).forEach(ProblemsFilter::describe);
  }

  private static void describe(Operation operation) {
    of(operation.getOperationId()).stream()
        .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
        .forEach(
            (status, types) ->
                operation.getResponses().addAPIResponse(String.valueOf(status), response(types)));
  }

  private static APIResponse response(List<ProblemType> types) {
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    types.forEach(
        type ->
            content.addExample(
                type.word(), OASFactory.createExample().value(Plain.of(example(type).body()))));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(words(types))
            .content(OASFactory.createContent().addMediaType("application/problem+json", content));
    return types.contains(TOO_MANY_REQUESTS) || types.contains(UNAVAILABLE)
        ? response.addHeader("Retry-After", retryAfter())
        : response;
  }

  private static Problem example(ProblemType type) {
    return switch (type) {
      case INVALID_REQUEST -> Problem.invalid("amount", "must be a whole number of at least 1");
      case REFUSED_BY_PAYMENT_SERVER ->
          Problem.refused("AG33000000000000", "the amount is too high");
      default -> Problem.of(type);
    };
  }

  private static Header retryAfter() {
    return OASFactory.createHeader()
        .description("The seconds after which sending the same again makes sense, where that helps")
        .schema(OASFactory.createSchema().type(List.of(SchemaType.INTEGER)));
  }

  private static String words(Collection<ProblemType> types) {
    return types.stream().map(ProblemType::word).collect(Collectors.joining(", "));
  }
}
