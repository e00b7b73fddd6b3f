package io.kessai.method;

import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Observation;
import io.kessai.fact.Report;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a message reads to, in the words that golden files are named with. */
final class Words {
  private Words() {}

  static Set<String> of(Observation says) {
    Set<String> words = new TreeSet<>();
    says.states().keySet().forEach(state -> words.add("shows-" + word(state)));
    says.acceptedAt().ifPresent(at -> words.add("accepted"));
    says.movements().forEach(moved -> words.add(word(moved.kind()) + "-" + moved.money().amount()));
    says.endings().forEach(ending -> words.add("ends-" + word(ending.outcome())));
    says.inquiredAt().ifPresent(at -> words.add("listed"));
    says.doubts().forEach(doubt -> words.add("doubts-" + doubt.code()));
    says.dueAt().ifPresent(at -> words.add("due-" + at.toString().substring(0, 10)));
    says.reports().forEach(report -> words.add(reported(report)));
    says.charges().forEach(charge -> words.add(charged(charge)));
    if (words.isEmpty()) {
      words.add("nothing");
    }
    return words;
  }

  static Set<String> of(Answer answer) {
    return switch (answer) {
      case Answer.Done done ->
          with(with(of(done.says()), "done", next(done.next())), remembered(done.remember()));
      case Answer.HandedOver handed -> with(of(handed.says()), "handed-over", next(handed.next()));
      case Answer.Refused refused -> with(of(refused.says()), "refused");
      case Answer.OnHold hold -> with(Set.of(), "on-hold", resume(hold));
    };
  }

  static Set<String> of(ReturnReading reading) {
    return switch (reading) {
      case ReturnReading.Genuine genuine ->
          with(with(of(genuine.says()), "genuine"), remembered(genuine.remember()));
      case ReturnReading.Hint hint -> Set.of("hint");
      case ReturnReading.Tampered tampered -> Set.of("tampered");
    };
  }

  private static String reported(Report report) {
    return "reports-"
        + word(report.weight())
        + (report.paid() ? "-paid-" : "-unpaid-")
        + report.money().amount();
  }

  private static String charged(MonthlyCharge charge) {
    return "month-"
        + charge.month()
        + "-"
        + word(charge.outcome())
        + charge.money().map(money -> "-" + money.amount()).orElse("");
  }

  private static String[] remembered(Map<String, String> remember) {
    return remember.keySet().stream().map(name -> "remembers-" + name).toArray(String[]::new);
  }

  private static String resume(Answer.OnHold hold) {
    return hold.resume().map(command -> command.toString().replace('/', '-')).orElse("no-resume");
  }

  private static String next(NextAction next) {
    return switch (next) {
      case NextAction.Nothing nothing -> "no-action";
      case NextAction.Redirect redirect -> "redirect";
      case NextAction.PostForm form -> "form";
      case NextAction.ShowHtml html -> "html";
      case NextAction.Instructions instructions -> "instructions";
    };
  }

  private static Set<String> with(Set<String> words, String... more) {
    Set<String> all = new TreeSet<>(words);
    all.addAll(Set.of(more));
    all.remove("nothing");
    all.remove("no-action");
    return all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
