package io.kessai.paymentapi.payment;

import io.kessai.fact.Ending;
import io.kessai.fact.Money;
import io.kessai.fact.Operation;
import io.kessai.fact.Request;
import io.kessai.seal.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/** A storefront's command and what came of it. While it is open it reserves its amount. */
@Entity
@Table(name = "command")
class StoredCommand extends SealedRow {
  private static final String FINGERPRINT = "fingerprint";
  private static final String ANSWER_BODY = "answer_body";

  /** Where a command stands. */
  enum Outcome {
    /** Given; whether the payment server did it is not known yet. */
    OPEN,
    /** The payment server took it, and the consumer must confirm it in the browser. */
    HANDED_OVER,
    /** Given, but no connection carried it: the same key may give it again. */
    NOT_SENT,
    /** The payment server did it. */
    DONE,
    /** The payment server said no. */
    REFUSED,
    /** It never reached the payment server. */
    NOT_EXECUTED;

    boolean isOpen() {
      return this == OPEN || this == HANDED_OVER || this == NOT_SENT;
    }
  }

  @Id String id;

  @Column(name = "payment_id")
  String paymentId;

  String merchant;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  String fingerprint;

  @Enumerated(EnumType.STRING)
  Operation operation;

  long amount;
  boolean whole;
  String month;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column(name = "gateway_id")
  String gatewayId;

  @Column(name = "result_code")
  String resultCode;

  @Column(name = "result_message")
  String resultMessage;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "answer_status")
  Integer answerStatus;

  @Column(name = ANSWER_BODY)
  String answerBody;

  /** For Hibernate. */
  protected StoredCommand() {}

  /** Whether the attempt asks for what this one did. */
  boolean isOf(Attempt attempt) {
    return opened(FINGERPRINT, fingerprint).equals(attempt.fingerprint());
  }

  /** A digest of a few short fields could be guessed, and they may be a person's. */
  void fingerprint(String digest) {
    fingerprint = sealed(FINGERPRINT, digest);
  }

  /** What the storefront was answered; empty while it is open, and once that is forgotten. */
  Optional<String> answer() {
    return Optional.ofNullable(answerBody).map(stored -> opened(ANSWER_BODY, stored));
  }

  void answer(int status, String body) {
    answerStatus = status;
    answerBody = sealed(ANSWER_BODY, body);
  }

  /** A repeat is then answered as things stand. */
  void forgetAnswer() {
    answerBody = null;
  }

  @Override
  Place place(String column) {
    return new Place("command", column, paymentId + " " + id);
  }

  Money money(String currency) {
    return new Money(amount, Currency.getInstance(currency));
  }

  Request request(String currency) {
    return new Request(id, operation, money(currency), askedAt, month());
  }

  /** The month of a standing agreement that it is about; empty for all else. */
  Optional<YearMonth> month() {
    return Optional.ofNullable(month).map(YearMonth::parse);
  }

  /** The ending that tells this outcome to others; empty while it is open. */
  Optional<Ending> ending() {
    return switch (outcome) {
      case OPEN, HANDED_OVER, NOT_SENT -> Optional.empty();
      case DONE -> Optional.of(new Ending(id, Ending.Outcome.DONE));
      case REFUSED -> Optional.of(new Ending(id, Ending.Outcome.REFUSED));
      case NOT_EXECUTED -> Optional.of(new Ending(id, Ending.Outcome.NOT_EXECUTED));
    };
  }
}
