package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern STORY = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");
  private static final Pattern PORT = Pattern.compile("(?m)^quarkus\\.http\\.port=(\\d+)$");
  private static final String GUIDE = "docs/add-a-payment-method.md";
  private static final Pattern PATH = Pattern.compile("`((?:docs|deploy|payment-core)/[^`\\s]*)`");
  private static final Pattern METHOD_ROW =
      Pattern.compile("(?m)^\\| `([a-z]+)` \\| .*authorize.*$");

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(documents().flatMap(file -> deadLinks(file, Project.read(file)).stream())).isEmpty();
  }

  @Test
  void aDeadLinkIsNoticed() {
    assertThat(deadLinks("docs/x.md", "[a](../README.md) [b](nowhere.md) [c](https://x.test/)"))
        .containsExactly("docs/x.md: nowhere.md");
  }

  @Test
  void everyTestThatADocumentNamesIsThere() {
    Set<String> sources =
        Project.files().stream()
            .filter(SourceLaws::isJava)
            .filter(file -> file.contains("src/test/"))
            .collect(Collectors.toSet());

    assertThat(
            documents()
                .flatMap(
                    file ->
                        STORY
                            .matcher(Project.read(file))
                            .results()
                            .filter(story -> !isThere(story, sources))
                            .map(story -> file + ": " + story.group())))
        .isEmpty();
  }

  @Test
  void theReadmeNamesThePortOfEveryModule() {
    String readme = Project.read("README.md");

    assertThat(
            Project.modules().stream()
                .map(module -> module + "/src/main/resources/application.properties")
                .filter(file -> Files.exists(Project.path(file)))
                .flatMap(file -> PORT.matcher(Project.read(file)).results())
                .map(port -> "| " + port.group(1) + " |"))
        .isNotEmpty()
        .allMatch(readme::contains);
  }

  @Test
  void theReadmeNamesEveryMethod() {
    Set<String> methods =
        Project.classes("payment-core").stream()
            .filter(type -> type.getAllRawInterfaces().stream().anyMatch(DocumentsTest::isMethod))
            .map(type -> type.getPackageName().substring("io.kessai.method.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(METHOD_ROW.matcher(Project.read("README.md")).results().map(row -> row.group(1)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  @Test
  void theGuideToANewMethodIsLinkedAndEveryPathInItIsThere() {
    assertThat(Project.read("README.md")).contains("](" + GUIDE + ")");
    assertThat(deadPaths(Project.read(GUIDE))).isEmpty();
  }

  @Test
  void aDeadPathIsNoticed() {
    assertThat(deadPaths("`README.md` `docs/nowhere.md` `deploy/<id>/x` `POST /a/b` `a/b`"))
        .containsExactly("docs/nowhere.md", "deploy/<id>/x");
  }

  @Test
  void theReadmesMapNamesEveryModule() {
    String readme = Project.read("README.md");

    assertThat(Project.modules()).allMatch(module -> readme.contains("`" + module + "/`"));
  }

  private static boolean isMethod(JavaClass type) {
    return type.getName().equals("io.kessai.method.PaymentMethod");
  }

  private static Stream<String> documents() {
    return Project.files().stream().filter(file -> file.endsWith(".md"));
  }

  private static List<String> deadLinks(String file, String text) {
    Path folder = Path.of(file).resolveSibling("");
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !Files.exists(Project.path(folder.resolve(link).normalize().toString())))
        .map(link -> file + ": " + link)
        .toList();
  }

  /** Paths from the project's root; {@code <id>} stands for any method. */
  private static List<String> deadPaths(String text) {
    return PATH.matcher(text)
        .results()
        .map(path -> path.group(1))
        .filter(path -> !Files.exists(Project.path(path.replace("<id>", "card"))))
        .toList();
  }

  private static boolean isThere(MatchResult story, Set<String> sources) {
    return sources.stream()
        .filter(file -> file.endsWith("/" + story.group(1) + ".java"))
        .anyMatch(
            file ->
                story.group(2) == null
                    || Project.read(file).contains("void " + story.group(2) + "("));
  }
}
