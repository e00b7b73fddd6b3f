package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.gateway.Notice;
import io.kessai.gateway.Unkept;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may be kept of a notice is enough to read it again: order-service keeps members from outside
 * the notice and its own together.
 */
class KeptNoticesTest {

  @ParameterizedTest
  @MethodSource("notices")
  void aNoticeReadsTheSameFromWhatIsKeptOfIt(PaymentMethod method, Golden file) {
    Map<String, String> members = new HashMap<>(file.head());
    members.putAll(file.form());
    Map<String, String> kept = Unkept.removedFrom(members);

    assertThat(method.readNotice(notice(method, kept, kept)))
        .isEqualTo(method.readNotice(notice(method, file.head(), file.form())));
  }

  static Stream<Arguments> notices() {
    return ScannedMethods.all().stream()
        .flatMap(
            method ->
                Golden.of(method.id(), "notices").stream().map(file -> Arguments.of(method, file)));
  }

  private static Notice notice(
      PaymentMethod method, Map<String, String> head, Map<String, String> fields) {
    return new Notice(
        "notice-1",
        Scenes.KEY.merchant(),
        method.id(),
        Scenes.KEY.order().value(),
        Scenes.NOW,
        head,
        fields);
  }
}
