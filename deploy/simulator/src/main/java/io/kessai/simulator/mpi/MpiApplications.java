package io.kessai.simulator.mpi;

import io.kessai.simulator.card.CardApplications;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.mpi.Authentication.Application;
import io.kessai.simulator.mpi.Authentication.BrowserReturn;
import io.kessai.simulator.mpi.Authentication.Link;
import io.kessai.simulator.outcome.AuthenticationDecision;
import io.kessai.simulator.outcome.Card;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads applications for 3-D Secure (protocol section 3.2). */
@ApplicationScoped
public class MpiApplications {

  private static final long LONGEST_TIMEOUT_MINUTES = 999;
  private static final int LONGEST_PUSH_URL = 256;

  private final CardApplications cards;
  private final MpiConfig config;
  private final Ids ids;
  private final MovableClock clock;

  MpiApplications(CardApplications cards, MpiConfig config, Ids ids, MovableClock clock) {
    this.cards = cards;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** Everything but the card, so that a token is not spent on a malformed request. */
  record Wanted(Mode mode, BrowserReturn browserReturn, Optional<String> pushUrl, Instant until) {}

  Wanted read(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    params.amount(CardApplications.LARGEST_AMOUNT);
    Mode mode =
        Mode.of(params.required("serviceOptionType"))
            .orElseThrow(() -> new BadInput("serviceOptionType: one of " + Mode.texts()));
    String uri =
        params
            .text("redirectionUri")
            .or(call.merchant()::redirectionUri)
            .orElseThrow(() -> new BadInput("redirectionUri is required; none is registered"));
    Optional<String> pushUrl =
        params.text("pushUrl").or(() -> call.merchant().pushUrl(MpiService.NAME));
    if (pushUrl.filter(url -> url.length() > LONGEST_PUSH_URL).isPresent()) {
      throw new BadInput("pushUrl: at most " + LONGEST_PUSH_URL + " characters");
    }
    return new Wanted(
        mode, new BrowserReturn(uri, link(params)), pushUrl, clock.instant().plus(timeout(params)));
  }

  private Link link(Params params) {
    String number =
        params.text("verifyResultLink").orElse(Integer.toString(config.verifyResultLink()));
    return Link.of(number).orElseThrow(() -> new BadInput("verifyResultLink: 0, 1 or 2"));
  }

  private Duration timeout(Params params) {
    return params
        .number("verifyTimeout", LONGEST_TIMEOUT_MINUTES)
        .map(Duration::ofMinutes)
        .orElse(config.verifyTimeout());
  }

  Authentication accept(Call call, Wanted wanted, Card card) {
    long amount = call.params().amount(CardApplications.LARGEST_AMOUNT);
    return new Authentication(
        ids.requestId(),
        new Application(wanted.mode(), card, cards.terms(call.params())),
        AuthenticationDecision.byAmount(amount).orElse(card.authentication()),
        wanted.browserReturn(),
        wanted.pushUrl());
  }
}
