package io.kessai.method;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;

/** Every payment method there is, found as CDI will find it: by being there. */
final class ScannedMethods {
  private ScannedMethods() {}

  static List<PaymentMethod> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kessai.method")
            .stream()
            .filter(found -> found.isAssignableTo(PaymentMethod.class))
            .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(ScannedMethods::create)
            .toList();
  }

  private static PaymentMethod create(JavaClass found) {
    MethodsConfig nothingTold = Map::of;
    try {
      Constructor<?> made = found.reflect().getDeclaredConstructors()[0];
      made.setAccessible(true);
      return (PaymentMethod)
          (made.getParameterCount() == 0 ? made.newInstance() : made.newInstance(nothingTold));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(
          found.getName() + " needs one constructor that takes nothing, or the methods' words", e);
    }
  }
}
