package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.TestMerchants;
import io.kessai.gateway.Unkept;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every payment method keeps to, found by scanning: a new one is tested by being there, and
 * fails until its golden files are there too.
 */
class MethodContractTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<PaymentMethod> METHODS = ScannedMethods.all();

  @Test
  void thereAreMethods() {
    assertThat(METHODS).extracting(PaymentMethod::id).contains("card", "mpi");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theIdIsThePackagesName(PaymentMethod method) {
    assertThat(method.getClass().getPackageName()).isEqualTo("io.kessai.method." + method.id());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anOrderCanBeOpened(PaymentMethod method) {
    assertThat(method.operations()).containsKey(Operation.AUTHORIZE);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theExampleOpensAnOrder(PaymentMethod method) throws Json.Unreadable {
    PaymentDetails example = method.example();
    boolean capture = method.taking() == Taking.AT_ONCE;
    Opening opening =
        new Opening(
            Money.yen(PaymentMethod.EXAMPLE_AMOUNT), capture, example.kind(), Optional.empty());

    assertThat(example.flaws(Scenes.ORDER, opening)).isEmpty();
    assertThat(Json.read(Json.write(example), method.details())).isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anOperationThatIsNotDeclaredHasNoFiles(PaymentMethod method) {
    assertThat(Golden.of(method.id(), "requests"))
        .allSatisfy(file -> assertThat(method.operations()).containsKey(operation(file)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyOperationHasAGoldenRequestAndAnswersOfEitherOutcome(PaymentMethod method) {
    assertThat(method.operations().keySet())
        .allSatisfy(
            operation -> {
              assertThat(Golden.of(method.id(), "requests"))
                  .as("requests of %s", operation)
                  .anyMatch(file -> operation(file) == operation);
              assertThat(Golden.of(method.id(), "answers"))
                  .as("answers of %s", operation)
                  .anyMatch(file -> operation(file) == operation && file.words().contains("done"))
                  .anyMatch(
                      file -> operation(file) == operation && file.words().contains("refused"));
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMessageThatMayComeHasGoldenSamples(PaymentMethod method) {
    assertThat(Golden.of(method.id(), "notices")).isNotEmpty();
    assertThat(Golden.of(method.id(), "inquiries")).isNotEmpty();
    assertThat(Golden.of(method.id(), "returns").isEmpty()).isEqualTo(method.returns().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandIsSaidToThePaymentServerLikeThis(PaymentMethod method, Golden file)
      throws Json.Unreadable {
    Command command = Scenes.command(method, file.json());

    GatewayCommand said = method.operations().get(command.operation()).request().apply(command);

    JsonNode golden = file.sibling("request.json").json();
    assertThat(said.path(false)).isEqualTo(golden.path("path").asText());
    assertThat(MAPPER.<JsonNode>valueToTree(said.params())).isEqualTo(golden.path("params"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aGoldenCommandHasNoFlawAndItsDetailsHideThemselves(PaymentMethod method, Golden file)
      throws Json.Unreadable {
    Command command = Scenes.command(method, file.json());
    Map<String, String> values = new HashMap<>();
    collect("", file.json().path("details"), values);
    values.keySet().removeAll(Unkept.removedFrom(values).keySet());

    String shown = command.details().map(Object::toString).orElse("");

    assertThat(values.values()).noneMatch(shown::contains);
    assertThat(
            command.details().stream()
                .flatMap(details -> details.flaws(Scenes.ORDER, command.opening()).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerReadsAsItsFileNameSays(PaymentMethod method, Golden file) throws Json.Unreadable {
    Golden asked = new Golden(method.id(), "requests", file.sibling("command.json").name());
    Command command = Scenes.command(method, asked.json());
    GatewayAnswer answer = GatewayAnswer.read(file.text(), Scenes.NOW);

    Answer read = method.operations().get(command.operation()).read().apply(command, answer);

    assertThat(Words.of(read)).isEqualTo(file.words());
    assertThat(answer.raw().values()).noneMatch(value -> value.matches(".*[0-9]{4,}\\*+.*"));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aNoticeReadsAsItsFileNameSays(PaymentMethod method, Golden file) {
    Map<String, String> fields = file.form();
    Notice notice =
        new Notice(
            "notice-1",
            Scenes.KEY.merchant(),
            method.id(),
            fields.getOrDefault("orderId", ""),
            Scenes.NOW,
            file.head(),
            fields);

    assertThat(Words.of(method.readNotice(notice))).isEqualTo(file.words());
  }

  @ParameterizedTest
  @MethodSource("returns")
  void aReturnReadsAsItsFileNameSays(PaymentMethod method, Golden file) {
    ReturnReader reader = method.returns().orElseThrow();
    BrowserReturn browser =
        new BrowserReturn(
            TestMerchants.shop(),
            Scenes.ORDER,
            way(file),
            file.form(),
            Scenes.NOW,
            Scenes.remembered(method));

    assertThat(Words.of(reader.read(browser))).isEqualTo(file.words());
    assertThat(reader.read(browser)).as("read again").isEqualTo(reader.read(browser));
  }

  @ParameterizedTest
  @MethodSource("inquiries")
  void anInquiryIsAskedAndItsAnswerReadsAsItsFileNameSays(PaymentMethod method, Golden file)
      throws Json.Unreadable {
    Inquiry inquiry = Scenes.inquiry(file.part(0));
    GatewayCommand asked = method.inquiry(inquiry);
    GatewayAnswer answer = GatewayAnswer.read(file.text(), Scenes.NOW);

    assertThat(Words.of(method.readInquiry(inquiry, answer))).isEqualTo(file.words());
    assertThat(asked.serviceType()).isEqualTo(answer.text("serviceType").orElseThrow());
  }

  static Stream<PaymentMethod> methods() {
    return METHODS.stream();
  }

  static Stream<Arguments> commands() {
    return files("requests").filter(pair -> pair.get()[1].toString().endsWith(".command.json"));
  }

  static Stream<Arguments> answers() {
    return files("answers");
  }

  static Stream<Arguments> notices() {
    return files("notices");
  }

  static Stream<Arguments> returns() {
    return files("returns");
  }

  static Stream<Arguments> inquiries() {
    return files("inquiries");
  }

  private static Stream<Arguments> files(String folder) {
    return METHODS.stream()
        .flatMap(
            method ->
                Golden.of(method.id(), folder).stream().map(file -> Arguments.of(method, file)));
  }

  /** A return's file name begins with the way it came, where that is not the usual one. */
  private static ReturnWay way(Golden file) {
    return ReturnWay.ofPath("/" + file.part(0).split("-", 2)[0]);
  }

  private static Operation operation(Golden file) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.name().toLowerCase(Locale.ROOT).equals(file.part(0)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " is named after no operation"));
  }

  private static void collect(String name, JsonNode node, Map<String, String> values) {
    if (node.isValueNode()) {
      values.put(name, node.asText());
    }
    node.properties().forEach(member -> collect(member.getKey(), member.getValue(), values));
  }
}
