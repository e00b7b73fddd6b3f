package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.gateway.PushReading.Read;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, reading them ends; and what was built is what is read. */
class PushAnythingTest {
  private static final PushLimits LIMITS = new PushLimits(60_000, 300, 100, 400);

  @Property
  void anyBytesEndInAReading(@ForAll @Size(max = 3_000) byte[] bytes) {
    assertThat(PushBody.read(bytes, LIMITS)).isNotNull();
  }

  @Property
  void bytesThatLookLikeAPushEndInAReading(@ForAll("almost") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    PushReading reading = PushBody.read(bytes, LIMITS);

    if (reading instanceof Read read) {
      assertThat(read.body().head())
          .containsEntry("numberOfNotify", Integer.toString(read.body().records().size()));
    }
  }

  @Property
  void whatWasBuiltIsWhatIsRead(
      @ForAll("head") Map<String, String> head,
      @ForAll("records") List<Map<String, String>> records,
      @ForAll Random random) {
    Map<String, String> whole = new TreeMap<>(head);
    whole.put("numberOfNotify", Integer.toString(records.size()));

    PushReading reading = PushBody.read(build(whole, records, random), LIMITS);

    assertThat(reading).isEqualTo(new Read(new PushBody(whole, records)));
  }

  @Provide
  Arbitrary<String> almost() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "numberOfNotify=",
            "1",
            "2",
            "0",
            "&",
            "=",
            "%",
            "%4",
            "%41",
            "%E3%81%82",
            "%00",
            "+",
            "orderId0000",
            "orderId0001",
            "orderId",
            "0000",
            "9999",
            "\u00e9",
            "x");
    return piece.list().ofMaxSize(20).map(pieces -> "numberOfNotify=1&" + String.join("", pieces));
  }

  @Provide
  Arbitrary<Map<String, String>> head() {
    return Arbitraries.maps(Arbitraries.of("pushId", "pushTime", "fixed", "ext"), value())
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Map<String, String>>> records() {
    Arbitrary<String> name =
        Arbitraries.strings().alpha().numeric().withChars("あ é&=%+").ofMinLength(1).ofMaxLength(12);
    return Arbitraries.maps(name, value())
        .ofMinSize(1)
        .ofMaxSize(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  private static Arbitrary<String> value() {
    return Arbitraries.strings()
        .ofMaxLength(20)
        .filter(text -> text.indexOf('\0') < 0)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  private static byte[] build(
      Map<String, String> head, List<Map<String, String>> records, Random random) {
    List<String> pairs = new ArrayList<>();
    head.forEach((name, value) -> pairs.add(pair(name, value)));
    for (int index = 0; index < records.size(); index++) {
      String suffix = String.format("%04d", index);
      records.get(index).forEach((name, value) -> pairs.add(pair(name + suffix, value)));
    }
    Collections.shuffle(pairs, random);
    return String.join("&", pairs).getBytes(StandardCharsets.US_ASCII);
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
