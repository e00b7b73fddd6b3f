package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What travels in topics comes out as it went in, and anything else is unreadable. */
@Domain(AnyFact.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class JsonTest {
  private static final String FACT =
      "{\"id\":\"f\",\"key\":{\"merchant\":\"shop\",\"order\":\"o\"},\"method\":\"card\","
          + "\"messenger\":\"NOTICE\",\"learnedAt\":\"2026-11-01T00:00:00Z\",\"says\":{"
          + "\"states\":{\"CAPTURED\":\"2026-11-01T00:00:00Z\"},"
          + "\"movements\":[{\"kind\":\"CAPTURE\",\"gatewayId\":\"1\","
          + "\"money\":{\"amount\":5,\"currency\":\"JPY\"}}],"
          + "\"requests\":[{\"commandId\":\"c\",\"operation\":\"CAPTURE\","
          + "\"money\":{\"amount\":5,\"currency\":\"JPY\"},\"askedAt\":\"2026-11-01T00:00:00Z\"}],"
          + "\"endings\":[{\"commandId\":\"c\",\"outcome\":\"DONE\"}],"
          + "\"openings\":[{\"money\":{\"amount\":5,\"currency\":\"JPY\"},\"capture\":true}],"
          + "\"doubts\":[{\"code\":\"a\",\"says\":\"b\"}]},\"raw\":{\"a\":\"b\"}}";

  @Property
  void anObservationComesBackAsItWent(@ForAll Observation observation) throws Json.Unreadable {
    assertThat(Json.read(Json.write(observation), Observation.class)).isEqualTo(observation);
  }

  @Property
  void aFactComesBackAsItWent(@ForAll Fact fact) throws Json.Unreadable {
    assertThat(Json.read(Json.write(fact), Fact.class)).isEqualTo(fact);
  }

  @Property
  void aChangeComesBackAsItWent(@ForAll OrderChange change) throws Json.Unreadable {
    assertThat(Json.read(Json.write(change), OrderChange.class)).isEqualTo(change);
  }

  @Property
  void anyTextReadsAsAFactThatFoldsOrIsUnreadable(@ForAll @From("broken") String text) {
    try {
      assertThat(OrderState.of(Json.read(text, Fact.class).says())).isNotNull();
    } catch (Json.Unreadable e) {
      assertThat(e.getMessage()).hasSizeLessThan(200);
    }
  }

  @Example
  void aMemberOfALaterVersionIsIgnored() throws Json.Unreadable {
    String later = FACT.replace("{\"id\"", "{\"colour\":{\"is\":[\"new\"]},\"id\"");

    assertThat(Json.read(later, Fact.class)).isEqualTo(Json.read(FACT, Fact.class));
  }

  /** As an earlier version wrote it. */
  @Example
  void aFactThatNamesNoCustomerReadsAsThat() throws Json.Unreadable {
    String named = FACT.replace("{\"id\"", "{\"customerReference\":\"account-7\",\"id\"");

    assertThat(Json.read(FACT, Fact.class).customerReference()).isEmpty();
    assertThat(Json.read(named, Fact.class).customerReference())
        .contains(new CustomerReference("account-7"));
    assertThat(Json.write(Json.read(FACT, Fact.class))).doesNotContain("customerReference");
  }

  @Example
  void aMissingObservationReadsAsNothing() throws Json.Unreadable {
    String least =
        "{\"id\":\"f\",\"key\":{\"merchant\":\"shop\",\"order\":\"o\"},\"method\":\"card\","
            + "\"messenger\":\"NOTICE\",\"learnedAt\":\"2026-11-01T00:00:00Z\"}";

    assertThat(Json.read(least, Fact.class).says()).isEqualTo(Observation.nothing());
  }

  @Example
  void everyPartIsNeeded() {
    assertUnreadable("\"kind\":\"CAPTURE\"", "\"kind\":null");
    assertUnreadable("\"gatewayId\":\"1\"", "\"gatewayId\":null");
    assertUnreadable("\"amount\":5,", "");
    assertUnreadable("\"amount\":5", "\"amount\":null");
    assertUnreadable("\"amount\":5", "\"amount\":5.5");
    assertUnreadable("\"amount\":5", "\"amount\":\"5\"");
    assertUnreadable("\"amount\":5", "\"amount\":-5");
    assertUnreadable("\"amount\":5", "\"amount\":99999999999999999999");
    assertUnreadable("\"currency\":\"JPY\"", "\"currency\":\"YEN\"");
    assertUnreadable("\"commandId\":\"c\"", "\"commandId\":null");
    assertUnreadable("\"operation\":\"CAPTURE\"", "\"operation\":1");
    assertUnreadable("\"askedAt\":\"2026-11-01T00:00:00Z\"", "\"askedAt\":null");
    assertUnreadable("\"outcome\":\"DONE\"", "\"outcome\":null");
    assertUnreadable("\"capture\":true", "\"capture\":null");
    assertUnreadable("\"code\":\"a\"", "\"code\":null");
    assertUnreadable("\"says\":\"b\"", "\"says\":null");
    assertUnreadable("{\"a\":\"b\"}", "{\"a\":null}");
    assertUnreadable("\"method\":\"card\"", "\"method\":\"\"");
    assertUnreadable("{\"id\"", "{\"customerReference\":\"a@b\",\"id\"");
    assertUnreadable("\"order\":\"o\"", "\"order\":\"o/p\"");
    assertUnreadable("\"merchant\":\"shop\"", "\"merchant\":\"Shop\"");
    assertUnreadable("\"CAPTURED\":\"2026-11-01T00:00:00Z\"", "\"CAPTURED\":null");
    assertUnreadable("\"CAPTURED\":", "\"SOLD\":");
    assertUnreadable("\"learnedAt\":\"2026", "\"learnedAt\":\"x2026");
    assertUnreadable("\"raw\":{\"a\":\"b\"}}", "\"raw\":{\"a\":\"b\"}} {}");
  }

  @Provide
  Arbitrary<String> broken() {
    Arbitrary<String> bits =
        Arbitraries.of("", "null", "0", "[]", "{}", "\"", "-1", "1e999999999", "[null]", "\"x\"");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.integers()
            .between(0, FACT.length())
            .flatMap(
                from ->
                    Arbitraries.integers()
                        .between(from, Math.min(FACT.length(), from + 30))
                        .flatMap(
                            to ->
                                bits.map(
                                    bit -> FACT.substring(0, from) + bit + FACT.substring(to)))));
  }

  private static void assertUnreadable(String part, String instead) {
    assertThat(FACT).contains(part);
    assertThatThrownBy(() -> Json.read(FACT.replace(part, instead), Fact.class))
        .as(instead)
        .isInstanceOf(Json.Unreadable.class);
  }
}
