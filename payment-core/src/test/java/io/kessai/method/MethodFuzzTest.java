package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Notice;
import io.kessai.gateway.TestMerchants;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an answer, a notice or a return holds, reading it never throws. */
class MethodFuzzTest {
  private static final List<PaymentMethod> METHODS = ScannedMethods.all();
  private static final List<String> QUESTIONS =
      List.of(
          "in-doubt",
          "in-doubt-last",
          "in-doubt-complete",
          "in-doubt-cancel",
          "in-doubt-refund",
          "in-doubt-terminate",
          "waiting",
          "waiting-last",
          "authorized-last",
          "preliminary",
          "active");
  private static final List<Golden> BODIES =
      METHODS.stream().flatMap(method -> bodies(method.id())).toList();
  private static final List<Golden> COMMANDS =
      METHODS.stream()
          .flatMap(method -> Golden.of(method.id(), "requests").stream())
          .filter(file -> file.name().endsWith(".command.json"))
          .toList();

  @Property
  void anyAnswerIsRead(
      @ForAll("methods") PaymentMethod method,
      @ForAll("commands") Golden described,
      @ForAll("bodies") String body)
      throws Json.Unreadable {
    if (!described.method().equals(method.id())) {
      return;
    }
    Command command = Scenes.command(method, described.json());
    try {
      GatewayAnswer answer = GatewayAnswer.read(body, Scenes.NOW);
      assertThat(method.operations().get(command.operation()).read().apply(command, answer))
          .isNotNull();
    } catch (Json.Unreadable e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Property
  void anyInquirysAnswerIsReadAndFolds(
      @ForAll("methods") PaymentMethod method,
      @ForAll("questions") String question,
      @ForAll("bodies") String body) {
    try {
      GatewayAnswer answer = GatewayAnswer.read(body, Scenes.NOW);
      assertFolds(method.readInquiry(Scenes.inquiry(question), answer));
    } catch (Json.Unreadable e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Property
  void anyNoticeIsReadAndFolds(
      @ForAll("methods") PaymentMethod method, @ForAll("fields") Map<String, String> fields) {
    Notice notice =
        new Notice(
            "notice-1",
            Scenes.KEY.merchant(),
            method.id(),
            fields.getOrDefault("orderId", ""),
            Scenes.NOW,
            Map.of(),
            fields);

    assertFolds(method.readNotice(notice));
  }

  @Property
  void anyReturnIsReadAndUnsignedOnesProveNothing(
      @ForAll("methods") PaymentMethod method,
      @ForAll ReturnWay way,
      @ForAll("fields") Map<String, String> fields) {
    BrowserReturn browser =
        new BrowserReturn(TestMerchants.shop(), Scenes.ORDER, way, fields, Scenes.NOW, Map.of());

    assertThat(method.returns().stream().map(reader -> reader.read(browser)))
        .noneMatch(ReturnReading.Genuine.class::isInstance);
  }

  @Provide
  Arbitrary<PaymentMethod> methods() {
    return Arbitraries.of(METHODS);
  }

  @Provide
  Arbitrary<Golden> commands() {
    return Arbitraries.of(COMMANDS);
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.of(QUESTIONS);
  }

  /** A golden body with some of its values exchanged for others. */
  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "\"\"",
            "\"0\"",
            "\"-1\"",
            "1e99",
            "[]",
            "{}",
            "\"card\"",
            "\"success\"",
            "\"failure\"",
            "\"pending\"",
            "\"Cancel\"",
            "\"99999999999999999999\"",
            "\"999999999999\"",
            "\"race\"",
            "\"ac\"",
            "true",
            "\"http://[\"");
    return Combinators.combine(
            Arbitraries.of(BODIES).map(Golden::text),
            values,
            Arbitraries.integers().between(0, 60),
            values,
            Arbitraries.integers().between(0, 60))
        .as((text, one, at, other, then) -> exchanged(exchanged(text, at, one), then, other));
  }

  @Provide
  Arbitrary<Map<String, String>> fields() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of(known(Map.Entry::getKey)), Arbitraries.strings().ofMaxLength(20));
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(known(Map.Entry::getValue)), Arbitraries.strings().ofMaxLength(40));
    return Arbitraries.maps(names, values).ofMaxSize(10);
  }

  /** Names or values of every golden notice and return. */
  private static List<String> known(Function<Map.Entry<String, String>, String> part) {
    return METHODS.stream()
        .flatMap(
            method ->
                Stream.of("notices", "returns")
                    .flatMap(folder -> Golden.of(method.id(), folder).stream()))
        .flatMap(file -> file.form().entrySet().stream())
        .map(part)
        .distinct()
        .sorted()
        .toList();
  }

  private static void assertFolds(Observation says) {
    assertThat(OrderState.of(says).state()).isNotNull();
  }

  private static Stream<Golden> bodies(String method) {
    return Stream.concat(
        Golden.of(method, "answers").stream(), Golden.of(method, "inquiries").stream());
  }

  /** The text with the value after one of its colons exchanged. */
  private static String exchanged(String text, int colon, String value) {
    int from = 0;
    for (int i = 0; i <= colon && text.indexOf("\": ", from) >= 0; i++) {
      from = text.indexOf("\": ", from) + 3;
    }
    int to = from;
    while (to < text.length() && ",\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(0, from) + value + text.substring(to);
  }
}
