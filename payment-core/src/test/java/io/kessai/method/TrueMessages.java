package io.kessai.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.CustomerReference;
import io.kessai.fact.Ending;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages as they come, of every kind that comes from outside: what fuzzing begins with. */
final class TrueMessages {
  private static final List<PaymentMethod> METHODS = ScannedMethods.all();
  private static final List<Golden> COMMANDS =
      golden("requests").filter(file -> file.name().endsWith(".command.json")).toList();
  private static final String SIGNATURE =
      "h=HmacSHA256;s=A100000000000001000000cc;v=" + "0af1".repeat(16);
  private static final Optional<CustomerReference> CUSTOMER =
      Optional.of(new CustomerReference("account-7"));
  private static final String NOTICE =
      """
      {"id":"n-1","merchant":"shop","service":"mpi","orderId":"order-1001",\
      "receivedAt":"2026-11-01T00:00:00Z","head":{},\
      "fields":{"txnType":"Verify","mpiMstatus":"success","cardMstatus":"success"}}""";

  private TrueMessages() {}

  /** A command that was sent, and on what terms: its answer is read by them. */
  record Sent(Command command, CommandTerms terms) {}

  static List<Sent> sent() {
    return COMMANDS.stream().map(TrueMessages::sent).toList();
  }

  /** The golden files of a folder. */
  static List<String> of(String folder) {
    return golden(folder).map(file -> file.text().strip()).toList();
  }

  static List<String> bundles() {
    return golden("notices").map(TrueMessages::bundle).toList();
  }

  static List<String> signatures() {
    return List.of(SIGNATURE);
  }

  static List<String> facts() {
    return List.of(Json.write(fact()), Json.write(change()), NOTICE);
  }

  static List<String> details() {
    return COMMANDS.stream().map(TrueMessages::details).toList();
  }

  private static Sent sent(Golden described) {
    PaymentMethod method =
        METHODS.stream()
            .filter(one -> one.id().equals(described.method()))
            .findFirst()
            .orElseThrow();
    try {
      Command command = Scenes.command(method, described.json());
      return new Sent(command, method.operations().get(command.operation()));
    } catch (Json.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static Fact fact() {
    return new Fact(
            "fact-1",
            Scenes.KEY,
            "card",
            Messenger.ANSWER,
            Scenes.NOW,
            "A fact",
            change().known(),
            Map.of("mstatus", "success"))
        .paidBy(CUSTOMER);
  }

  private static OrderChange change() {
    Money yen = Money.yen(100);
    Observation known =
        Observation.nothing()
            .opened(new Opening(yen, true))
            .asked(new Request("command-1", Operation.AUTHORIZE, yen, Scenes.NOW))
            .ended(new Ending("command-1", Ending.Outcome.DONE))
            .showing(PaymentState.CAPTURED, Scenes.NOW)
            .moved(new Movement(Movement.Kind.CAPTURE, "txn-1", yen))
            .inquired(Scenes.NOW);
    return new OrderChange(Scenes.KEY, "card", 1, Scenes.NOW, known).paidBy(CUSTOMER);
  }

  private static String bundle(Golden notice) {
    return "numberOfNotify=1&" + notice.text().strip();
  }

  private static String details(Golden command) {
    return json(command).path("details").toString();
  }

  private static Stream<Golden> golden(String folder) {
    return METHODS.stream().flatMap(method -> Golden.of(method.id(), folder).stream());
  }

  private static JsonNode json(Golden file) {
    try {
      return file.json();
    } catch (Json.Unreadable e) {
      throw new AssertionError(e);
    }
  }
}
