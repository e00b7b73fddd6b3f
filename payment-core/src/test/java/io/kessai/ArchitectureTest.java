package io.kessai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of this module's own structure. */
class ArchitectureTest {
  private static final int LONGEST_FILE = 250;
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.kessai");

  @Test
  void packagesFormNoCycles() {
    slices().matching("io.kessai.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLanguageOfFactsKnowsNothingOfGatewayOrMethods() {
    noClasses()
        .that()
        .resideInAPackage("io.kessai.fact..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.kessai.gateway..", "io.kessai.method..")
        .check(CLASSES);
  }

  @Test
  void theGatewayKnowsNothingOfMethods() {
    noClasses()
        .that()
        .resideInAPackage("io.kessai.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.kessai.method..")
        .check(CLASSES);
  }

  @Test
  void methodsDoNotKnowEachOther() {
    slices()
        .matching("io.kessai.method.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAnyPackage("io.kessai.method.card", "io.kessai.method.mpi"),
            resideInAPackage("io.kessai.method.credit"))
        .ignoreDependency(
            resideInAnyPackage("io.kessai.method.upop", "io.kessai.method.alipay"),
            resideInAPackage("io.kessai.method.entry"))
        .check(CLASSES);
  }

  @Test
  void factsAndMethodsReadNoClockAndDrawNoChance() {
    noClasses()
        .that()
        .resideInAnyPackage("io.kessai.fact..", "io.kessai.method..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheGatewaySpeaksHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.kessai.gateway")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http")
        .check(CLASSES);
  }

  @Test
  void filesStaySmall() throws IOException {
    Path module = Path.of(System.getProperty("suite.root")).resolve("payment-core/src");
    try (Stream<Path> files = Files.walk(module)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();

      assertThat(sources).hasSizeGreaterThan(50);
      assertThat(sources).allSatisfy(file -> assertThat(lines(file)).isLessThan(LONGEST_FILE + 1));
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
