package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderState;
import io.kessai.gateway.AuthInfo;
import io.kessai.gateway.ContentHmac;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Notice;
import io.kessai.gateway.PushBody;
import io.kessai.gateway.PushLimits;
import io.kessai.gateway.PushReading;
import io.kessai.gateway.TestMerchants;
import io.kessai.method.TrueMessages.Sent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Every reader of what comes from outside, with true messages that were bent, cut, blown up and
 * crossed: it ends in a value or in the refusal that it declares, in bounded time, with a bounded
 * result, and no refusal repeats what it refuses.
 *
 * <p>{@code -Dfuzz=1000000} tries so many inputs; {@code -Dseed=...} begins with the same.
 */
class ParserFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz", 20_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int GROWTH = 50_000;
  private static final PushLimits LIMITS = new PushLimits(60_000, 300, 100, 400);
  private static final List<PaymentMethod> METHODS = ScannedMethods.all();
  private static final List<String> QUESTIONS =
      List.of("in-doubt", "in-doubt-last", "waiting", "waiting-last", "preliminary", "active");
  private static final List<Sent> SENT = TrueMessages.sent();
  private static final List<Lookup> LOOKUPS =
      METHODS.stream().flatMap(method -> method.lookups().values().stream()).toList();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final RandomGenerator random = new SplittableRandom(SEED);

  /** Where something comes in. */
  private record Door(String name, Parser parser, Mutations inputs) {}

  /** Reads the bytes; what it makes of them, as text. */
  private interface Parser {
    String read(byte[] bytes) throws Json.Unreadable;
  }

  @Test
  void whateverComesIsReadOrRefused() {
    System.out.println("seed=" + SEED + " fuzz=" + INPUTS);
    List<Door> doors = doors();
    int refused = 0;
    for (int i = 0; i < INPUTS; i++) {
      Door door = doors.get(i % doors.size());
      refused += tryOn(door.name(), door.parser(), door.inputs().next()) ? 0 : 1;
    }

    System.out.println("refused=" + refused);
    assertThat(refused).isBetween(INPUTS / 20, INPUTS * 19 / 20);
  }

  private static boolean tryOn(String name, Parser parser, byte[] input) {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      String result = parser.read(input);
      assertThat(result.length()).as(name).isLessThan(GROWTH + 20 * input.length);
      return true;
    } catch (Json.Unreadable e) {
      assertThat(e.getMessage()).as(name).doesNotContain(Mutations.SECRET).hasSizeLessThan(300);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(name + ", seed " + SEED + ", fails on " + text(input), e);
    } finally {
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
          .as(name)
          .isLessThan(LONGEST);
    }
  }

  private List<Door> doors() {
    List<String> facts = TrueMessages.facts();
    return List.of(
        door("push", this::push, TrueMessages.bundles()),
        door("signature", ParserFuzzTest::signature, TrueMessages.signatures()),
        door("return", this::browser, TrueMessages.of("returns")),
        door("answer", this::answer, TrueMessages.of("answers")),
        door("lookup", this::lookup, TrueMessages.of("answers")),
        door("inquiry", this::inquiry, TrueMessages.of("inquiries")),
        door("fact", bytes -> state(Json.read(text(bytes), Fact.class).says()), facts),
        door("change", bytes -> state(Json.read(text(bytes), OrderChange.class).known()), facts),
        door("notice", bytes -> notice(Json.read(text(bytes), Notice.class)), facts),
        door("details", this::details, TrueMessages.details()));
  }

  private Door door(String name, Parser parser, List<String> messages) {
    return new Door(name, parser, new Mutations(random, messages));
  }

  private String push(byte[] bytes) throws Json.Unreadable {
    return switch (PushBody.read(bytes, LIMITS)) {
      case PushReading.Read read ->
          String.join(
              "",
              read.body().notices(Scenes.KEY.merchant(), "any", Scenes.NOW).stream()
                  .map(this::notice)
                  .toList());
      case PushReading.Unreadable unreadable ->
          throw new Json.Unreadable(unreadable.reason().code());
    };
  }

  private static String signature(byte[] bytes) throws Json.Unreadable {
    String header = text(bytes);
    assertThat(AuthInfo.isGenuine(header, TestMerchants.shop(), Scenes.NOW, Duration.ofDays(1)))
        .isFalse();
    ContentHmac hmac =
        ContentHmac.read(header).orElseThrow(() -> new Json.Unreadable("no signature"));
    assertThat(hmac.signs(new byte[] {1}, TestMerchants.shop())).isFalse();
    return hmac.ccid();
  }

  private String browser(byte[] bytes) throws Json.Unreadable {
    PaymentMethod method = any(METHODS);
    ReturnWay way = any(List.of(ReturnWay.values()));
    BrowserReturn told =
        new BrowserReturn(
            TestMerchants.shop(), Scenes.ORDER, way, form(text(bytes)), Scenes.NOW, Map.of());
    if (method.returns().isEmpty()) {
      throw new Json.Unreadable("no return");
    }
    return switch (method.returns().get().read(told)) {
      case ReturnReading.Genuine genuine -> state(genuine.says());
      case ReturnReading.Hint hint -> hint.told().toString();
      case ReturnReading.Tampered tampered -> throw new Json.Unreadable(tampered.why());
    };
  }

  private String answer(byte[] bytes) throws Json.Unreadable {
    Sent sent = any(SENT);
    GatewayAnswer answer = GatewayAnswer.read(text(bytes), Scenes.NOW);
    Answer reading = sent.terms().read().apply(sent.command(), answer);
    return answer.raw() + (reading instanceof Answer.Done done ? state(done.says()) : "");
  }

  private String inquiry(byte[] bytes) throws Json.Unreadable {
    GatewayAnswer answer = GatewayAnswer.read(text(bytes), Scenes.NOW);
    return state(any(METHODS).readInquiry(Scenes.inquiry(any(QUESTIONS)), answer));
  }

  private String notice(Notice notice) {
    return state(any(METHODS).readNotice(notice)) + notice.key();
  }

  /** What a storefront sends of a method's own: never an exception, only flaws. */
  private String details(byte[] bytes) throws Json.Unreadable {
    PaymentDetails details = Json.read(text(bytes), any(METHODS).details());
    List<PaymentDetails.Flaw> flaws =
        details.flaws(Scenes.ORDER, new Opening(Money.yen(100), true));
    assertThat(flaws.toString()).doesNotContain(Mutations.SECRET);
    return flaws.toString();
  }

  private static String state(Observation says) {
    return OrderState.of(says).toString() + Json.write(says);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.split("&", -1)) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], pair[pair.length - 1]);
    }
    return fields;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String lookup(byte[] bytes) throws Json.Unreadable {
    GatewayAnswer answer = GatewayAnswer.read(text(bytes), Scenes.NOW);
    return LOOKUPS.stream().map(lookup -> lookup.read().apply(answer)).toList().toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
