package io.kessai.suite.law;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration keys that mapped interfaces declare, read off the built classes. */
final class ConfigurationKeys {

  private static final String ANY = "<>";

  private final List<ConfigurationKey> found = new ArrayList<>();

  private ConfigurationKeys() {}

  /** The keys of all mappings of a module whose prefix is {@code kessai}, or below it. */
  static List<ConfigurationKey> of(String module) {
    ConfigurationKeys keys = new ConfigurationKeys();
    for (JavaClass each : Project.classes(module)) {
      annotation(each, "ConfigMapping")
          .map(mapping -> text(mapping, "prefix"))
          .filter(prefix -> prefix.equals("kessai") || prefix.startsWith("kessai."))
          .ifPresent(prefix -> keys.read(prefix, each));
    }
    return keys.found.stream().sorted(Comparator.comparing(ConfigurationKey::name)).toList();
  }

  private void read(String prefix, JavaClass group) {
    for (JavaMethod method : group.getMethods()) {
      if (method.getModifiers().contains(JavaModifier.ABSTRACT)) {
        boolean parent = annotation(method, "WithParentName").isPresent();
        read(parent ? prefix : prefix + "." + name(method), method, method.getReturnType());
      }
    }
  }

  private void read(String name, JavaMethod method, JavaType type) {
    JavaClass raw = type.toErasure();
    if (raw.getName().equals("java.util.Map")) {
      map(name + "." + ANY, method, argument(type, 1));
    } else if (raw.isInterface() && raw.getPackageName().startsWith(Project.ROOT_PACKAGE)) {
      read(name, raw);
    } else {
      String value =
          annotation(method, "WithDefault")
              .map(given -> text(given, "value"))
              .orElse(raw.getName().equals("java.util.Optional") ? "none" : "required");
      found.add(new ConfigurationKey(name, value, bounds(method)));
    }
  }

  /** A map may be empty, so that a plain value in it need not be there. */
  private void map(String name, JavaMethod method, JavaType value) {
    if (value.toErasure().getName().equals("java.lang.String")) {
      found.add(new ConfigurationKey(name, "none", ""));
    } else {
      read(name, method, value);
    }
  }

  private static JavaType argument(JavaType type, int index) {
    return ((JavaParameterizedType) type).getActualTypeArguments().get(index);
  }

  private static String name(JavaMethod method) {
    return annotation(method, "WithName")
        .map(given -> text(given, "value"))
        .orElseGet(
            () ->
                method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT));
  }

  private static String bounds(JavaMethod method) {
    Optional<String> least =
        Stream.of("Min", "DecimalMin", "DurationMin").flatMap(b -> bound(method, b)).findFirst();
    Optional<String> most =
        Stream.of("Max", "DecimalMax", "DurationMax").flatMap(b -> bound(method, b)).findFirst();
    return least.isEmpty() && most.isEmpty() ? "" : least.orElse("") + " to " + most.orElse("any");
  }

  private static Stream<String> bound(JavaMethod method, String name) {
    return annotation(method, name)
        .map(given -> name.startsWith("Duration") ? duration(given) : text(given, "value"))
        .stream();
  }

  private static String duration(JavaAnnotation<?> given) {
    return Stream.of("days", "hours", "minutes", "seconds", "millis")
        .filter(unit -> given.hasExplicitlyDeclaredProperty(unit))
        .map(unit -> text(given, unit) + (unit.equals("millis") ? "ms" : unit.substring(0, 1)))
        .findFirst()
        .orElse("0s");
  }

  private static Optional<? extends JavaAnnotation<?>> annotation(
      HasAnnotations<?> thing, String name) {
    return thing.getAnnotations().stream()
        .filter(found -> found.getRawType().getSimpleName().equals(name))
        .findFirst();
  }

  private static String text(JavaAnnotation<?> annotation, String member) {
    return String.valueOf(annotation.getExplicitlyDeclaredProperty(member));
  }
}
