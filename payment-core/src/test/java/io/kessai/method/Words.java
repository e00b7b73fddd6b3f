package io.kessai.method;

import io.kessai.fact.Observation;
import java.util.Locale;
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
    if (words.isEmpty()) {
      words.add("nothing");
    }
    return words;
  }

  static Set<String> of(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> with(of(done.says()), "done", next(done.next()));
      case Answer.Refused refused -> with(of(refused.says()), "refused");
      case Answer.OnHold hold -> with(Set.of(), "on-hold", resume(hold));
    };
  }

  static Set<String> of(ReturnReading reading) {
    return switch (reading) {
      case ReturnReading.Genuine genuine -> with(of(genuine.says()), "genuine");
      case ReturnReading.Tampered tampered -> Set.of("tampered");
    };
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
