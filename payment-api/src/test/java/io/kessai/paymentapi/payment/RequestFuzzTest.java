package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails;
import io.kessai.method.alipay.AlipayMethod;
import io.kessai.method.bank.BankMethod;
import io.kessai.method.card.CardMethod;
import io.kessai.method.cvs.CvsMethod;
import io.kessai.method.mpi.MpiMethod;
import io.kessai.method.paypal.PaypalMethod;
import io.kessai.method.upop.UpopMethod;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.storefront.RequestBodies;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * CARD-1 and BASE-1: whatever body a storefront sends, it is read, named as flawed or refused,
 * soon, and a card number is refused wherever it stands.
 *
 * <p>{@code -Dfuzz=1000000} tries so many; {@code -Dseed=...} begins with the same.
 */
class RequestFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz", 5_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final String CARD = "4111111111111111";
  private static final OrderId ORDER = new OrderId("order-1");
  private static final Opening OPENING = new Opening(Money.yen(100), true);
  private static final List<Class<? extends PaymentDetails>> DETAILS =
      Stream.of(
              new AlipayMethod(),
              new BankMethod(),
              new CardMethod(),
              new CvsMethod(),
              new MpiMethod(),
              new PaypalMethod(),
              new UpopMethod())
          .<Class<? extends PaymentDetails>>map(method -> method.details())
          .toList();
  private static final List<String> BITS =
      List.of(
          "null",
          "\"\"",
          "[]",
          "{}",
          "{",
          "[",
          "\"",
          "-1",
          "1e99",
          "1e999999999",
          "true",
          "4-1",
          "99999999999999999999",
          "\\u0000",
          "\\ud800",
          ",",
          ":",
          "\"token\":",
          "\"amount\":",
          "4",
          "1111",
          "\u3000",
          "{\"a\":",
          "[[[[[[[[");
  private static final List<String> BODIES =
      List.of(
          """
          {"amount":100,"currency":"JPY","capture":true,"returnUrl":"https://shop.example/",\
          "details":{"token":"abcdef01","mode":"complete","browser":{"userAgent":"Firefox"}}}""",
          """
          {"amount":100,"details":{"store":"seven-eleven","name":"A","telephone":"0312345678",\
          "payLimit":"2026-12-01"}}""",
          "null");

  private final RandomGenerator random = new SplittableRandom(SEED);
  private final RequestBodies bodies = new RequestBodies();

  @Test
  void anyBodyIsReadOrRefused() {
    System.out.println("seed=" + SEED + " fuzz=" + INPUTS);
    int understood = 0;
    for (int i = 0; i < INPUTS; i++) {
      String body = bent();
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

      understood += isUnderstood(body) ? 1 : 0;

      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      assertThat(Duration.ofNanos(spent)).as(body).isLessThan(LONGEST);
    }
    assertThat(understood).isBetween(INPUTS / 50, INPUTS * 49 / 50);
  }

  @Test
  void card1ACardNumberIsRefusedWhereverItStands() {
    for (int i = 0; i < INPUTS / 10; i++) {
      String body = BODIES.get(random.nextInt(BODIES.size() - 1));
      int at = body.indexOf(':', random.nextInt(body.indexOf(':') + 1)) + 1;
      String carrying = body.substring(0, at) + "\"" + CARD + "\",\"a\":" + body.substring(at);

      assertThat(isUnderstood(carrying)).as(carrying).isFalse();
    }
  }

  @Test
  void aBodyThatIsNullIsRefused() {
    assertThat(isUnderstood("null")).isFalse();
  }

  /** Neither an exception but those two, nor a refusal that repeats the card number. */
  private boolean isUnderstood(String body) {
    try {
      StartRequest start = bodies.read(body, StartRequest.class);
      if (start.flaws().isEmpty()) {
        readDetails(start.details());
      }
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (Problem e) {
      assertThat(e.body().toString()).doesNotContain(CARD);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + SEED + " fails on " + body, e);
    }
  }

  private void readDetails(JsonNode told) {
    Class<? extends PaymentDetails> type = DETAILS.get(random.nextInt(DETAILS.size()));
    try {
      assertThat(bodies.read(told, type).flaws(ORDER, OPENING)).isNotNull();
    } catch (JsonProcessingException e) {
      assertThat(e.getOriginalMessage()).isNotEmpty(); // of another method's type
    }
  }

  private String bent() {
    StringBuilder body = new StringBuilder(BODIES.get(random.nextInt(BODIES.size())));
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int from = random.nextInt(body.length() + 1);
      int to = Math.min(body.length(), from + random.nextInt(12));
      String bit = BITS.get(random.nextInt(BITS.size()));
      int times = random.nextInt(30) == 0 ? 2_000 : 1;
      body.replace(from, to, bit.repeat(times));
    }
    return body.toString();
  }
}
