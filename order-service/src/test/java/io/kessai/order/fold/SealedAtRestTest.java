package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.seal.DataKeysConfig;
import io.kessai.seal.KeyProofs;
import io.kessai.seal.Seal;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Raw messages are encrypted at rest, each for its own row. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class SealedAtRestTest {
  private static final Map<String, String> MEMBERS =
      Map.of("receiptNo", "12345678", "remark", "田中様");

  private final Orders orders;
  private final RawMessages raw;
  private final OrderDatabase database;
  private final Suite suite;
  private final DataKeysConfig keys;

  SealedAtRestTest(
      Orders orders, RawMessages raw, OrderDatabase database, Suite suite, DataKeysConfig keys) {
    this.orders = orders;
    this.raw = raw;
    this.database = database;
    this.suite = suite;
    this.keys = keys;
  }

  @Test
  void nothingOfAMessageCanBeReadInTheDatabaseAndTheServiceReadsAllOfIt() throws SQLException {
    OrderKey key = told("sealed", MEMBERS);

    String stored = stored(key);

    assertThat(stored).startsWith("\"sealed:test:").doesNotContain("receiptNo", "12345678", "田中");
    assertThat(raw.read(key, "sealed", stored)).isEqualTo(MEMBERS);
  }

  @Test
  void aFactWithoutAMessageIsStoredAsItWas() throws SQLException {
    assertThat(stored(told("empty", Map.of()))).isEqualTo("{}");
  }

  @Test
  void aMessageThatWasStoredBeforeThereWasAKeyIsStillRead() throws SQLException {
    OrderKey key = told("plain", MEMBERS);
    suite.execute(
        "update facts set raw = '{\"receiptNo\": \"87654321\"}' where order_id = '%s'"
            .formatted(key.order()));

    assertThat(raw.read(key, "plain", stored(key))).isEqualTo(Map.of("receiptNo", "87654321"));
  }

  @Test
  void aMessageThatWasMovedToAnotherOrderDoesNotOpenThere() throws SQLException {
    OrderKey key = told("moved", MEMBERS);
    OrderKey other = Facts.newOrder();

    assertThatThrownBy(() -> raw.read(other, "moved", stored(key)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("What is stored in facts.raw of " + other);
  }

  @Test
  void withAnotherKeyOfTheSameIdTheServiceDoesNotStart() {
    byte[] other = new byte[32];
    Seal seal = seal("test", Map.of("test", Base64.getEncoder().encodeToString(other)));

    assertThatThrownBy(() -> check(seal))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("kessai.data-keys.keys.test is not the key with which data is")
        .hasMessageNotContaining("\n");
  }

  @Test
  void withoutTheKeyThatSealedTheServiceDoesNotStart() {
    assertThatThrownBy(() -> check(seal("none", Map.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("is missing: set kessai.data-keys.keys.test.");
  }

  @Test
  void aKeyThatIsOnlyThereToReadIsEnough() throws SQLException {
    check(seal("none", keys.keys()));
  }

  private OrderKey told(String id, Map<String, String> members) throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(
        List.of(
            new Fact(
                id,
                key,
                TestPay.ID,
                Messenger.ANSWER,
                Facts.LEARNED,
                "Told",
                Observation.nothing(),
                members)));
    return key;
  }

  private String stored(OrderKey key) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select raw from facts where merchant = ? and order_id = ?")) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }

  private void check(Seal seal) throws SQLException {
    database.rehearsing(
        connection -> {
          KeyProofs.check(connection, seal, Instant.EPOCH);
          return true;
        });
  }

  private static Seal seal(String current, Map<String, String> keys) {
    return new Seal(
        new DataKeysConfig() {
          @Override
          public String current() {
            return current;
          }

          @Override
          public Map<String, String> keys() {
            return keys;
          }
        },
        new SecureRandom());
  }
}
