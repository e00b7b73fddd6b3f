package io.kessai.suite.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the laws are written with. */
final class Looks {
  private Looks() {}

  /**
   * Carries an annotation of this simple name. The name and not the type: broken examples have
   * annotations of their own, so that they need none of the frameworks.
   */
  static <T extends CanBeAnnotated & HasAnnotations<?>> DescribedPredicate<T> annotated(
      String name) {
    return DescribedPredicate.describe("annotated @" + name, thing -> has(thing, name));
  }

  static boolean has(HasAnnotations<?> thing, String annotation) {
    return thing.getAnnotations().stream()
        .anyMatch(found -> found.getRawType().getSimpleName().equals(annotation));
  }

  static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> which) {
    return DescribedPredicate.describe(description, which);
  }

  /** The package right under the root that the class stands in; empty for one outside the root. */
  static String part(String root, JavaClass of) {
    String name = of.getBaseComponentType().getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  /** No dependency that this forbids, given the class and what it depends on. */
  static ArchCondition<JavaClass> haveNo(
      String description, BiPredicate<JavaClass, JavaClass> forbidden) {
    return new ArchCondition<>("not " + description) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          if (forbidden.test(item, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
