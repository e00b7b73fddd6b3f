package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the files is fit to be read by others, law by law. */
class SourcesTest {

  static Stream<SourceLaw> laws() {
    return SourceLaws.all().stream();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isKept(SourceLaw law) {
    List<String> files = Project.files().stream().filter(law.about()).toList();

    assertThat(files).as("files that the law is about").isNotEmpty();
    assertThat(
            files.stream()
                .flatMap(
                    file ->
                        law.breaks().apply(Project.read(file)).stream()
                            .map(breach -> file + " " + breach)))
        .as(law.says())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isSeenToBeBroken(SourceLaw law) {
    assertThat(law.about().test(law.example().path())).isTrue();
    assertThat(law.breaks().apply(law.example().text())).isNotEmpty();
  }

  @Test
  void everyModuleHasAReadme() {
    assertThat(Project.modules())
        .isNotEmpty()
        .allSatisfy(module -> assertThat(Project.path(module).resolve("README.md")).exists());
  }

  @Test
  void everyPackageOfTheServicesAndTheCoreSaysWhatItIs() {
    List<String> folders =
        Project.files().stream()
            .filter(SourceLaws::isMainJava)
            .filter(file -> !file.startsWith("deploy/"))
            .map(file -> file.substring(0, file.lastIndexOf('/')))
            .distinct()
            .toList();

    assertThat(folders)
        .isNotEmpty()
        .allSatisfy(
            folder ->
                assertThat(Files.exists(Project.path(folder + "/package-info.java"))).isTrue());
  }
}
