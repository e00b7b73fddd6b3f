package io.kessai.suite.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static io.kessai.suite.law.Looks.annotated;
import static io.kessai.suite.law.Looks.has;
import static io.kessai.suite.law.Looks.haveNo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How classes are made and named. */
final class CraftLaws {
  private static final int MOST_PARAMETERS = 5;
  private static final Set<String> BEAN_SCOPES =
      Set.of("Singleton", "ApplicationScoped", "RequestScoped", "Dependent", "Path", "Provider");
  private static final Set<String> PURE =
      Set.of("java.io.UncheckedIOException", "java.io.Serializable");
  private static final Set<String> PURE_PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");
  private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
  private static final Pattern EMPTY_NAME =
      Pattern.compile("(?i).*(utils?|helpers?|managers?|impl|commons?)");
  private static final Pattern EMPTY_PACKAGE =
      Pattern.compile(".*\\.(utils?|helpers?|managers?|impl|commons?)(\\..*)?");

  private CraftLaws() {}

  static List<Law> all() {
    return List.of(
        new Law("@Path stands on resources only", "paths", CraftLaws::servePathsInResources),
        new Law("a resource shows no entity", "entities", CraftLaws::showNoEntities),
        new Law(
            "a resource serves, a consumer consumes", "suffixes", CraftLaws::beWhatTheyAreCalled),
        new Law("time and chance are handed in", "seams", CraftLaws::beGivenTimeAndChance, seams()),
        new Law("beans are made by constructors", "fields", CraftLaws::injectNoFields),
        new Law(
            "a bean takes at most five things", "constructors", CraftLaws::takeFewThings, takers()),
        new Law("configuration is mapped, never picked", "config", CraftLaws::pickNoConfiguration),
        new Law("names say something", "names", CraftLaws::sayWhatTheyDo),
        new Law("facts are pure", "pure", CraftLaws::keepFactsPure));
  }

  /** REST clients are the other end of a path. */
  private static ArchRule servePathsInResources(String root) {
    return classes()
        .that(annotated("Path"))
        .and(Looks.classes("no REST client", each -> !has(each, "RegisterRestClient")))
        .should()
        .haveSimpleNameEndingWith("Resource");
  }

  private static ArchRule beWhatTheyAreCalled(String root) {
    return classes()
        .that(
            Looks.classes(
                "named a resource, a consumer or a configuration",
                each ->
                    Stream.of("Resource", "Consumer", "Config")
                        .anyMatch(each.getSimpleName()::endsWith)))
        .and(Looks.classes("not nested", JavaClass::isTopLevelClass))
        .should(
            eachSatisfy(
                "carry the annotation of its name",
                each -> {
                  String name = each.getSimpleName();
                  if (name.endsWith("Resource")) {
                    return has(each, "Path");
                  }
                  return name.endsWith("Config")
                      ? has(each, "ConfigMapping")
                      : each.getMethods().stream().anyMatch(method -> has(method, "Incoming"));
                }));
  }

  private static ArchRule showNoEntities(String root) {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Resource")
        .should(
            new ArchCondition<JavaMethod>("show no entity") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .filter(type -> has(type, "Entity"))
                    .forEach(
                        entity ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    method,
                                    method.getDescription() + " shows " + entity.getName())));
              }
            });
  }

  private static ArchRule beGivenTimeAndChance(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("be given time and chance") {
              @Override
              public void check(JavaClass each, ConditionEvents events) {
                each.getCodeUnitAccessesFromSelf().stream()
                    .filter(access -> makesTimeOrChance(access.getTargetOwner(), access.getName()))
                    .forEach(
                        access ->
                            events.add(
                                SimpleConditionEvent.violated(access, access.getDescription())));
              }
            });
  }

  /** {@code System.nanoTime} is no time of day: it measures how long something took. */
  private static boolean makesTimeOrChance(JavaClass owner, String name) {
    return switch (owner.getName()) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.lang.Math" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.time.Clock", "java.time.InstantSource" ->
          name.startsWith("system") || name.startsWith("tick");
      case "java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom" ->
          name.equals(JavaConstructor.CONSTRUCTOR_NAME);
      case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
      case "java.util.random.RandomGenerator" -> name.equals("getDefault") || name.equals("of");
      default -> owner.getPackageName().equals("java.time") && name.equals("now");
    };
  }

  private static Map<String, String> seams() {
    return Map.of(
        "paymentapi.Beans", "where payment-api is handed clock and randomness",
        "receiver.Parts", "where notification-receiver is handed its clock",
        "reconciliation.Beans", "where the worker is handed clock and randomness",
        "reconciliation.Claims", "a claim's name differs even where replicas are seeded alike",
        "order.config.Seams", "where order-service is handed clock and randomness",
        "benchmark.BenchmarkProgram", "where the benchmark is handed its clock",
        "simulator.clock.MovableClock", "where the simulator makes its time",
        "simulator.clock.Ids", "where the simulator makes its ids",
        "storefront.page.Randomness", "where the shop is handed its randomness",
        "servers.KessaiServers", "names a database after nothing that another test run knows");
  }

  private static ArchRule injectNoFields(String root) {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .beAnnotatedWith(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "@Inject", found -> found.getRawType().getSimpleName().equals("Inject")));
  }

  private static ArchRule takeFewThings(String root) {
    return constructors()
        .that()
        .areDeclaredInClassesThat(
            Looks.classes("beans", each -> BEAN_SCOPES.stream().anyMatch(name -> has(each, name))))
        .should(
            new ArchCondition<JavaConstructor>("take at most " + MOST_PARAMETERS + " things") {
              @Override
              public void check(JavaConstructor made, ConditionEvents events) {
                int takes = made.getRawParameterTypes().size();
                if (takes > MOST_PARAMETERS) {
                  events.add(
                      SimpleConditionEvent.violated(
                          made, made.getDescription() + " takes " + takes));
                }
              }
            });
  }

  private static Map<String, String> takers() {
    return Map.of(
        "simulator.command.Commands", "every step that all commands share",
        "simulator.mpi.MpiService", "the service type with the most to do");
  }

  private static ArchRule pickNoConfiguration(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            eachSatisfy(
                "pick no configuration",
                each ->
                    each.getFields().stream().noneMatch(field -> has(field, "ConfigProperty"))
                        && each.getCodeUnits().stream().noneMatch(CraftLaws::picks)))
        .andShould(
            haveNo(
                "ask for the configuration",
                (from, to) -> to.getSimpleName().equals("ConfigProvider")));
  }

  private static boolean picks(JavaCodeUnit unit) {
    return unit.getParameters().stream().anyMatch(each -> has(each, "ConfigProperty"));
  }

  private static ArchRule sayWhatTheyDo(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            eachSatisfy(
                "have a name that says what they do",
                each ->
                    !EMPTY_NAME.matcher(each.getSimpleName()).matches()
                        && !EMPTY_PACKAGE
                            .matcher(each.getPackageName().substring(root.length()))
                            .matches()));
  }

  private static ArchRule keepFactsPure(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".fact..")
        .should(
            haveNo(
                "reach outside",
                (from, to) -> !isPure(to) && !to.getName().startsWith(root + ".fact.")));
  }

  private static boolean isPure(JavaClass type) {
    String folder = type.getPackageName();
    if (folder.equals("java.time")) {
      return !CLOCKS.contains(type.getName());
    }
    return type.isPrimitive()
        || PURE.contains(type.getName())
        || PURE_PACKAGES.contains(folder)
        || folder.startsWith("com.fasterxml.jackson.");
  }

  private static ArchCondition<JavaClass> eachSatisfy(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        if (!holds.test(each)) {
          events.add(
              SimpleConditionEvent.violated(each, each.getDescription() + " does not " + what));
        }
      }
    };
  }
}
