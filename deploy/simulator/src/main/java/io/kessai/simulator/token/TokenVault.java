package io.kessai.simulator.token;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.outcome.Card;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens that have not been spent. A token is good once, for its merchant, for a while. */
@ApplicationScoped
public class TokenVault {

  private record Entry(Merchant merchant, Card card, Instant expiresAt) {}

  /** A token and when it ends. */
  public record Token(String text, Instant expiresAt) {}

  private final MovableClock clock;
  private final Ids ids;
  private final Duration validity;
  private final BoundedMap<String, Entry> entries;

  TokenVault(MovableClock clock, Ids ids, TokenConfig config, SimulatorConfig simulator) {
    this.clock = clock;
    this.ids = ids;
    this.validity = config.validity();
    this.entries = new BoundedMap<>(simulator.limits().tokens());
  }

  Token issue(Merchant merchant, Card card) {
    Token token = new Token(ids.uuid(), clock.instant().plus(validity));
    entries.put(token.text(), new Entry(merchant, card, token.expiresAt()));
    return token;
  }

  /** The card behind a token, which is spent by this; empty when it is not this merchant's. */
  public Optional<Card> spend(Merchant merchant, String token) {
    return entries
        .find(token)
        .filter(entry -> entry.merchant().equals(merchant))
        .flatMap(entry -> entries.take(token))
        .filter(entry -> clock.instant().isBefore(entry.expiresAt()))
        .map(Entry::card);
  }

  void reset(@Observes Reset reset) {
    entries.clear();
  }
}
