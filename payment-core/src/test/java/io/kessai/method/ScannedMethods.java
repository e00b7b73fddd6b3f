package io.kessai.method;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every payment method there is, found as CDI will find it: by being there. */
final class ScannedMethods {
  private static final String METHODS = "io.kessai.method";

  private ScannedMethods() {}

  static List<PaymentMethod> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(METHODS)
            .stream()
            .filter(found -> found.isAssignableTo(PaymentMethod.class))
            .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(ScannedMethods::create)
            .toList();
  }

  private static PaymentMethod create(JavaClass found) {
    String id = found.getPackageName().substring(METHODS.length() + 1);
    MethodsConfig told = () -> Map.of(id, () -> words(id));
    try {
      Constructor<?> made = found.reflect().getDeclaredConstructors()[0];
      made.setAccessible(true);
      return (PaymentMethod)
          (made.getParameterCount() == 0 ? made.newInstance() : made.newInstance(told));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(
          found.getName() + " needs one constructor that takes nothing, or the methods' words", e);
    }
  }

  /**
   * What the operator of the golden orders tells the method: {@code words.json}, where there is
   * one.
   */
  private static Map<String, String> words(String id) {
    return Golden.words(id).properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue().asText()));
  }
}
