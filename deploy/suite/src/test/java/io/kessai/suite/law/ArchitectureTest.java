package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture is what the documents say, law by law. */
class ArchitectureTest {
  private static final String EXAMPLES = "io.kessai.suite.law.broken.";

  private static final String SOURCES = "src/main/java/";

  static Stream<Law> laws() {
    return Stream.concat(BoundaryLaws.all().stream(), CraftLaws.all().stream());
  }

  @Test
  void everySourceIsLookedAt() {
    Set<String> looked =
        Project.classes().stream().map(JavaClass::getName).collect(Collectors.toSet());

    assertThat(Project.modules()).hasSizeGreaterThan(5);
    assertThat(
            Project.files().stream()
                .filter(SourceLaws::isMainJava)
                .map(file -> file.substring(file.indexOf(SOURCES) + SOURCES.length()))
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> file.replace(".java", "").replace('/', '.'))
                .filter(name -> !looked.contains(name)))
        .as("sources that were not built")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isKept(Law law) {
    assertThat(law.brokenBy(Project.ROOT_PACKAGE, Project.classes())).as(law.says()).isEmpty();
  }

  /** In an example the guilty classes are called culprits; all others must be left in peace. */
  @ParameterizedTest
  @MethodSource("laws")
  void isSeenToBeBroken(Law law) {
    String root = EXAMPLES + law.example();
    JavaClasses example = new ClassFileImporter().importPackages(root);

    assertThat(law.brokenBy(root, example))
        .as(law.says())
        .isNotEmpty()
        .allMatch(breach -> breach.contains("Culprit"));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void hasNoNeedlessException(Law law) {
    assertThat(law.needless(Project.ROOT_PACKAGE, Project.classes())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isNotKeptByNothingAtAll(Law law) {
    JavaClasses nothing = new ClassFileImporter().importPackages("nowhere.to.be.found");

    assertThatThrownBy(() -> law.brokenBy(Project.ROOT_PACKAGE, nothing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }
}
