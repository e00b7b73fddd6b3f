package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.servers.KessaiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the plain statements of every command store and read is what Hibernate stores and reads. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class PaymentRowsTest {
  private static final CardMethod CARD = new CardMethod();
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String WAITING = "select count(*) from pg_locks where not granted";

  private static final String[] COLUMNS_OF_ORDERS = {
    "id",
    "method",
    "amount",
    "currency",
    "capture",
    "returnUrl",
    "known",
    "nextAction",
    "nextWhile",
    "kind",
    "original",
    "remembered",
    "pageKey",
    "createdAt",
    "keptSince"
  };
  private static final String[] COLUMNS_OF_COMMANDS = {
    "id",
    "paymentId",
    "merchant",
    "idempotencyKey",
    "fingerprint",
    "operation",
    "amount",
    "whole",
    "month",
    "outcome",
    "gatewayId",
    "resultCode",
    "resultMessage",
    "askedAt",
    "answerStatus",
    "answerBody"
  };

  private final Intents intents;
  private final PaymentRows payments;
  private final CommandRows commands;
  private final AgroalDataSource database;

  PaymentRowsTest(
      Intents intents, PaymentRows payments, CommandRows commands, AgroalDataSource database) {
    this.intents = intents;
    this.payments = payments;
    this.commands = commands;
    this.database = database;
  }

  @Test
  void everyColumnIsReadAlike() {
    OrderKey key = OrderKey.of("demo", "rows-alike");
    open(key, "key-rows-alike");
    QuarkusTransaction.requiringNew()
        .run(() -> commands.of(payments.locked(key).orElseThrow()).getFirst().answer(201, "{}"));

    PaymentAndCommands plain = read(key);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Payment payment = payments.of(key).orElseThrow();
              assertThat(plain.payment())
                  .usingRecursiveComparison()
                  .comparingOnlyFields(COLUMNS_OF_ORDERS)
                  .isEqualTo(payment);
              assertThat(plain.commands())
                  .usingRecursiveComparison()
                  .comparingOnlyFields(COLUMNS_OF_COMMANDS)
                  .isEqualTo(commands.of(payment));
            });
    assertThat(plain.payment().original).isEqualTo("rows-original");
    assertThat(plain.commands()).hasSize(1);
    assertThat(plain.commands().getFirst().answer()).contains("{}");
  }

  @Test
  void whoeverWaitedForTheLockSeesTheCommandThatItWasHeldFor() throws Exception {
    OrderKey key = OrderKey.of("demo", "rows-waiting");
    open(key, "key-rows-waiting");
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch another = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> holder =
          threads.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            Payment payment = payments.locked(key).orElseThrow();
                            commands.insert(second(commands.of(payment).getFirst()));
                            held.countDown();
                            until(another);
                          }));
      until(held);

      Future<PaymentAndCommands> waiting = threads.submit(() -> read(key));
      await().atMost(LIMIT).until(() -> count(WAITING) > 0);
      another.countDown();

      assertThat(waiting.get().commands())
          .extracting(command -> command.id)
          .contains("second-of-rows-waiting");
      holder.get();
    }
  }

  @Test
  void anOrderThatIsNotThereIsNotLocked() {
    OrderKey key = OrderKey.of("demo", "rows-nobody");

    assertThat(QuarkusTransaction.requiringNew().call(() -> payments.lockedWithCommands(key)))
        .isEmpty();
  }

  @Test
  void whereTheKeyIsTakenNothingIsStored() {
    open(OrderKey.of("demo", "rows-key-1"), "key-rows-key");
    OrderKey second = OrderKey.of("demo", "rows-key-2");

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> open(second, "key-rows-key"))
        .satisfies(refused -> assertThat(refused.body().status()).isEqualTo(422));

    assertThat(QuarkusTransaction.requiringNew().call(() -> payments.of(second))).isEmpty();
  }

  private PaymentAndCommands read(OrderKey key) {
    return QuarkusTransaction.requiringNew()
        .call(() -> payments.lockedWithCommands(key).orElseThrow());
  }

  private static StoredCommand second(StoredCommand first) {
    StoredCommand second = Commands.open("second-of-rows-waiting", Operation.CAPTURE, 10);
    second.paymentId = first.paymentId;
    second.merchant = first.merchant;
    second.idempotencyKey = second.id;
    second.fingerprint = "none";
    second.resultCode = "";
    second.resultMessage = "";
    return second;
  }

  private void open(OrderKey key, String idempotencyKey) {
    Opening opening =
        new Opening(
            Money.yen(100),
            true,
            Opening.Kind.ONE_PAYMENT,
            Optional.of(new OrderId("rows-original")));
    intents.open(
        key,
        CARD,
        new Checks.Checked(
            new CardDetails("token", null),
            opening,
            URI.create("https://shop.example/back"),
            Optional.empty()),
        new Attempt(idempotencyKey, key.toString()));
  }

  private long count(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(statement)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void until(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
