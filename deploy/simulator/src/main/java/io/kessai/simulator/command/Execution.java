package io.kessai.simulator.command;

import io.kessai.simulator.books.CallRecord;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Totals;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Call.Target;
import io.kessai.simulator.fault.Event;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.fault.Faults;
import io.kessai.simulator.fault.Strikes;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Carries one command out, with what is made to go wrong before and after, and notes the call. */
@ApplicationScoped
public class Execution {

  private final Faults faults;
  private final Notices notices;
  private final Totals totals;
  private final MovableClock clock;
  private final AnswerWriter writer;

  Execution(
      Faults faults, Notices notices, Totals totals, MovableClock clock, AnswerWriter writer) {
    this.faults = faults;
    this.notices = notices;
    this.totals = totals;
    this.clock = clock;
    this.writer = writer;
  }

  Reply run(ServiceType service, Call call, String fingerprint) {
    Target target = call.target();
    String counter = target.serviceType() + "." + target.command();
    totals.count(counter + ".received");
    Strikes strikes =
        faults.strike(
            new Event(Fault.Where.COMMAND, target.serviceType(), target.command(), call.book()));
    pause(Duration.ofMillis(faults.settings().latencyMillis()));
    strikes.delay(Fault.SLOW).ifPresent(Execution::pause);
    Optional<Reply> instead = insteadOfExecuting(strikes);
    if (instead.isPresent()) {
      note(call, fingerprint, strikes, Optional.empty());
      return instead.get();
    }
    Answer answer = call.book().exclusively(() -> execute(service, call, fingerprint, strikes));
    if (!answer.result().isFailure()) {
      totals.count(counter + ".executed");
    }
    answer.notices().forEach(notices::publish);
    strikes.delay(Fault.ANSWER_LATE).ifPresent(Execution::pause);
    return insteadOfAnswering(strikes)
        .orElseGet(
            () -> new Reply.Message(writer.write(target.serviceType(), call.params(), answer)));
  }

  private Answer execute(ServiceType service, Call call, String fingerprint, Strikes strikes) {
    Answer answer;
    try {
      answer = service.commands().get(call.target().command()).execute(call);
    } catch (BadInput refused) {
      answer = Answer.refused(Result.failure(service.inputError(), refused.getMessage()));
    }
    note(call, fingerprint, strikes, Optional.of(answer));
    return answer;
  }

  private void note(Call call, String fingerprint, Strikes strikes, Optional<Answer> answer) {
    call.book()
        .add(
            new CallRecord(
                clock.instant(),
                call.target().command(),
                call.target().serviceType(),
                fingerprint,
                answer.filter(given -> !given.result().isFailure()).isPresent(),
                answer.map(given -> given.result().mstatus()).orElse(""),
                answer.map(given -> given.result().vResultCode()).orElse(""),
                answer.map(Answer::txnId).orElse(""),
                strikes.names()));
  }

  private static Optional<Reply> insteadOfExecuting(Strikes strikes) {
    if (strikes.has(Fault.HANG_UP_BEFORE)) {
      return Optional.of(new Reply.HangUp());
    }
    if (strikes.has(Fault.ERROR_500)) {
      return Optional.of(new Reply.HttpError(500));
    }
    if (strikes.has(Fault.ERROR_502)) {
      return Optional.of(new Reply.HttpError(502));
    }
    if (strikes.has(Fault.ERROR_503)) {
      return Optional.of(new Reply.HttpError(503));
    }
    return Optional.empty();
  }

  private static Optional<Reply> insteadOfAnswering(Strikes strikes) {
    if (strikes.has(Fault.HANG_UP_AFTER)) {
      return Optional.of(new Reply.HangUp());
    }
    if (strikes.has(Fault.ERROR_500_AFTER)) {
      return Optional.of(new Reply.HttpError(500));
    }
    return Optional.empty();
  }

  private static void pause(Duration duration) {
    if (!duration.isPositive()) {
      return;
    }
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
