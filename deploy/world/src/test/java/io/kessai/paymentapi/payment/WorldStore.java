package io.kessai.paymentapi.payment;

import io.kessai.fact.MerchantId;
import io.kessai.fact.OrderKey;
import io.kessai.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A model of payment-api's tables. One transaction at a time, as the order's row lock has it: all
 * of it is kept, or nothing.
 */
final class WorldStore {
  private final BiConsumer<String, String> outbox;
  private final Map<String, Payment> payments = new TreeMap<>();
  private final Map<String, StoredCommand> commands = new TreeMap<>();
  private final List<Runnable> told = new ArrayList<>();
  private boolean openCommandsHidden;

  WorldStore(BiConsumer<String, String> outbox) {
    this.outbox = outbox;
  }

  /** Runs the work; whoever dies in it, or before its commit, leaves nothing behind. */
  <T> T transaction(Runnable step, Supplier<T> work) {
    Map<String, Payment> paymentsBefore = new TreeMap<>();
    payments.forEach((id, row) -> paymentsBefore.put(id, copy(row)));
    Map<String, StoredCommand> commandsBefore = new TreeMap<>();
    commands.forEach((id, row) -> commandsBefore.put(id, copy(row)));
    boolean committed = false;
    try {
      T result = work.get();
      step.run();
      told.forEach(Runnable::run);
      committed = true;
      return result;
    } finally {
      told.clear();
      if (!committed) {
        replace(payments, paymentsBefore);
        replace(commands, commandsBefore);
      }
    }
  }

  /** Breaks the guard on purpose: while this is so, no command seems to be open. */
  void hideOpenCommands(boolean hidden) {
    openCommandsHidden = hidden;
  }

  void tell(OutboxMessage fact) {
    told.add(() -> outbox.accept(fact.key(), fact.payload()));
  }

  PaymentRows paymentRows() {
    return new PaymentRows(null, null) {
      @Override
      OpeningRows.Taken insert(Payment payment, StoredCommand command, OutboxMessage fact) {
        if (payments.putIfAbsent(payment.id, payment) != null) {
          return OpeningRows.Taken.ORDER;
        }
        if (!store(command)) {
          return OpeningRows.Taken.KEY;
        }
        tell(fact);
        return OpeningRows.Taken.NOTHING;
      }

      @Override
      Optional<PaymentAndCommands> lockedWithCommands(OrderKey key) {
        return of(key).map(payment -> new PaymentAndCommands(payment, commandsOn(payment)));
      }

      // What was locked is the row itself, and so is changed already.
      @Override
      void save(PaymentAndCommands locked, StoredCommand command, OutboxMessage fact) {
        tell(fact);
      }

      @Override
      Optional<Payment> locked(OrderKey key) {
        return of(key);
      }

      @Override
      Optional<Payment> of(OrderKey key) {
        return Optional.ofNullable(payments.get(key.toString()));
      }
    };
  }

  CommandRows commandRows() {
    return new CommandRows() {
      @Override
      Optional<StoredCommand> withKey(MerchantId merchant, String idempotencyKey) {
        return commandWithKey(idempotencyKey);
      }

      @Override
      List<StoredCommand> of(Payment payment) {
        return commandsOn(payment);
      }

      @Override
      boolean insert(StoredCommand command) {
        return store(command);
      }
    };
  }

  private Optional<StoredCommand> commandWithKey(String idempotencyKey) {
    return commands.values().stream()
        .filter(command -> command.idempotencyKey.equals(idempotencyKey))
        .findFirst();
  }

  private List<StoredCommand> commandsOn(Payment payment) {
    return commands.values().stream()
        .filter(command -> command.paymentId.equals(payment.id))
        .filter(command -> !openCommandsHidden || !command.outcome.isOpen())
        .sorted(
            Comparator.comparing((StoredCommand command) -> command.askedAt)
                .thenComparing(command -> command.id))
        .toList();
  }

  private boolean store(StoredCommand command) {
    boolean free = commandWithKey(command.idempotencyKey).isEmpty();
    if (free) {
      commands.put(command.id, command);
    }
    return free;
  }

  private static <T> void replace(Map<String, T> rows, Map<String, T> before) {
    rows.clear();
    rows.putAll(before);
  }

  private static Payment copy(Payment row) {
    Payment copy = new Payment();
    copy.openedBy(row.seal());
    copy.id = row.id;
    copy.method = row.method;
    copy.amount = row.amount;
    copy.currency = row.currency;
    copy.capture = row.capture;
    copy.returnUrl = row.returnUrl;
    copy.known = row.known;
    copy.nextAction = row.nextAction;
    copy.nextWhile = row.nextWhile;
    copy.kind = row.kind;
    copy.original = row.original;
    copy.remembered = row.remembered;
    copy.pageKey = row.pageKey;
    copy.createdAt = row.createdAt;
    copy.keptSince = row.keptSince;
    return copy;
  }

  private static StoredCommand copy(StoredCommand row) {
    StoredCommand copy = new StoredCommand();
    copy.openedBy(row.seal());
    copy.id = row.id;
    copy.paymentId = row.paymentId;
    copy.merchant = row.merchant;
    copy.idempotencyKey = row.idempotencyKey;
    copy.fingerprint = row.fingerprint;
    copy.operation = row.operation;
    copy.amount = row.amount;
    copy.whole = row.whole;
    copy.month = row.month;
    copy.outcome = row.outcome;
    copy.gatewayId = row.gatewayId;
    copy.resultCode = row.resultCode;
    copy.resultMessage = row.resultMessage;
    copy.askedAt = row.askedAt;
    copy.answerStatus = row.answerStatus;
    copy.answerBody = row.answerBody;
    return copy;
  }
}
