package io.kessai.suite.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule of the architecture.
 *
 * @param says the rule as a sentence
 * @param example the package under {@code broken} that breaks it
 * @param rule the rule for everything under a root package
 * @param exceptions the classes or packages that may break it, relative to the root, with reasons
 */
record Law(
    String says, String example, Function<String, ArchRule> rule, Map<String, String> exceptions) {

  Law(String says, String example, Function<String, ArchRule> rule) {
    this(says, example, rule, Map.of());
  }

  /** All that breaks the rule and is no exception. Fails where no class was looked at. */
  List<String> brokenBy(String root, JavaClasses classes) {
    return breaks(root, classes).stream()
        .filter(breach -> exceptions.keySet().stream().noneMatch(name -> isOf(root, name, breach)))
        .toList();
  }

  /** The exceptions that nothing needs, of the parts that there are. */
  List<String> needless(String root, JavaClasses classes) {
    List<String> breaks = breaks(root, classes);
    return exceptions.keySet().stream()
        .filter(name -> classes.stream().anyMatch(each -> isInPartOf(root, name, each)))
        .filter(name -> breaks.stream().noneMatch(breach -> isOf(root, name, breach)))
        .toList();
  }

  @Override
  public String toString() {
    return says;
  }

  private List<String> breaks(String root, JavaClasses classes) {
    return rule.apply(root).evaluate(classes).getFailureReport().getDetails();
  }

  private static boolean isInPartOf(String root, String exception, JavaClass each) {
    int dot = exception.indexOf('.');
    return Looks.part(root, each).equals(dot < 0 ? exception : exception.substring(0, dot));
  }

  /** ArchUnit's words begin with what breaks a rule, in angle brackets. */
  private static boolean isOf(String root, String exception, String breach) {
    String name = "<" + root + "." + exception;
    int at = breach.indexOf('<');
    return at >= 0
        && breach.startsWith(name, at)
        && ".$>(".indexOf(breach.charAt(at + name.length())) >= 0;
  }
}
