package io.kessai.order.description;

import static io.kessai.order.problem.ProblemType.EVENTS_FORGOTTEN;
import static io.kessai.order.problem.ProblemType.HEADERS_TOO_LARGE;
import static io.kessai.order.problem.ProblemType.INTERNAL_ERROR;
import static io.kessai.order.problem.ProblemType.INVALID_REQUEST;
import static io.kessai.order.problem.ProblemType.MERCHANT_FORBIDDEN;
import static io.kessai.order.problem.ProblemType.MISSING_SCOPE;
import static io.kessai.order.problem.ProblemType.PARKED_ENDED;
import static io.kessai.order.problem.ProblemType.STILL_UNFIT;
import static io.kessai.order.problem.ProblemType.TOO_LARGE;
import static io.kessai.order.problem.ProblemType.TOO_MANY_HEADERS;
import static io.kessai.order.problem.ProblemType.TOO_MANY_REQUESTS;
import static io.kessai.order.problem.ProblemType.TOO_MANY_STREAMS;
import static io.kessai.order.problem.ProblemType.TOO_MANY_WEBHOOKS;
import static io.kessai.order.problem.ProblemType.UNAUTHENTICATED;
import static io.kessai.order.problem.ProblemType.UNAVAILABLE;
import static io.kessai.order.problem.ProblemType.UNKNOWN_DELIVERY;
import static io.kessai.order.problem.ProblemType.UNKNOWN_ORDER;
import static io.kessai.order.problem.ProblemType.UNKNOWN_RECORD;
import static io.kessai.order.problem.ProblemType.UNKNOWN_WEBHOOK;
import static io.kessai.order.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static io.kessai.order.problem.ProblemType.WEBHOOKS_OFF;
import static io.kessai.order.problem.ProblemType.WEBHOOK_DISABLED;
import static java.util.Map.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsFilter implements OASFilter {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private static final Set<ProblemType> ALWAYS =
      EnumSet.of(
          INVALID_REQUEST,
          UNAUTHENTICATED,
          MISSING_SCOPE,
          TOO_MANY_REQUESTS,
          HEADERS_TOO_LARGE,
          TOO_MANY_HEADERS,
          INTERNAL_ERROR,
          UNAVAILABLE);

  private static final Set<ProblemType> OF_A_BODY = EnumSet.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);

  private static final Set<String> WITH_A_BODY =
      Set.of(
          Operations.CREATE_WEBHOOK,
          Operations.CHANGE_WEBHOOK,
          Operations.ASK_PAYMENT_SERVER,
          Operations.REDRIVE_PARKED,
          Operations.HANDLE_PARKED);

  private static final Map<String, Set<ProblemType>> OF_ITS_OWN =
      Map.ofEntries(
          entry(Operations.LIST_ORDERS, EnumSet.of(MERCHANT_FORBIDDEN)),
          entry(Operations.READ_ORDER, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_ORDER)),
          entry(Operations.READ_HISTORY, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_ORDER)),
          entry(Operations.READ_DRIFT, EnumSet.noneOf(ProblemType.class)),
          entry(
              Operations.FOLLOW_ORDER,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_ORDER, EVENTS_FORGOTTEN, TOO_MANY_STREAMS)),
          entry(
              Operations.FOLLOW_MERCHANT,
              EnumSet.of(MERCHANT_FORBIDDEN, EVENTS_FORGOTTEN, TOO_MANY_STREAMS)),
          entry(
              Operations.CREATE_WEBHOOK,
              EnumSet.of(MERCHANT_FORBIDDEN, TOO_MANY_WEBHOOKS, WEBHOOKS_OFF)),
          entry(Operations.LIST_WEBHOOKS, EnumSet.of(MERCHANT_FORBIDDEN)),
          entry(Operations.READ_WEBHOOK, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK)),
          entry(Operations.CHANGE_WEBHOOK, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK)),
          entry(Operations.DELETE_WEBHOOK, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK)),
          entry(
              Operations.ROTATE_SECRET,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK, WEBHOOKS_OFF)),
          entry(Operations.LIST_DELIVERIES, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK)),
          entry(
              Operations.TEST_WEBHOOK,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK, WEBHOOK_DISABLED)),
          entry(
              Operations.REDRIVE_DELIVERY,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK, UNKNOWN_DELIVERY, WEBHOOK_DISABLED)),
          entry(
              Operations.REDRIVE_DELIVERIES,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_WEBHOOK, WEBHOOK_DISABLED)),
          entry(Operations.ASK_PAYMENT_SERVER, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_ORDER)),
          entry(Operations.LIST_PARKED, EnumSet.noneOf(ProblemType.class)),
          entry(Operations.READ_PARKED, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_RECORD)),
          entry(Operations.READ_PARKED_AGAIN, EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_RECORD)),
          entry(
              Operations.REDRIVE_PARKED,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_RECORD, PARKED_ENDED, STILL_UNFIT)),
          entry(
              Operations.HANDLE_PARKED,
              EnumSet.of(MERCHANT_FORBIDDEN, UNKNOWN_RECORD, PARKED_ENDED)));

  /** For the framework, which makes it when the service is built. */
  public ProblemsFilter() {}

  /** What the operation of this id can end with; {@link NullPointerException} for another id. */
  static Set<ProblemType> of(String operation) {
    Set<ProblemType> types = EnumSet.copyOf(ALWAYS);
    types.addAll(OF_ITS_OWN.get(operation));
    if (WITH_A_BODY.contains(operation)) {
      types.addAll(OF_A_BODY);
    }
    return types;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(ProblemsFilter::describe);
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
        type -> content.addExample(type.word(), OASFactory.createExample().value(example(type))));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(words(types))
            .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
    return types.contains(TOO_MANY_REQUESTS) || types.contains(UNAVAILABLE)
        ? response.addHeader("Retry-After", retryAfter())
        : response;
  }

  private static Map<String, Object> example(ProblemType type) {
    Problem problem =
        type == INVALID_REQUEST
            ? Problem.invalid("limit", "Is a number from 1 to 500.")
            : Problem.of(type);
    return MAPPER.convertValue(problem, MAP);
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
