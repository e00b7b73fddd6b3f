package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The containers for one machine are those of the chart's trial, and as shut in as its pods. */
class ComposeFileTest {
  private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>$");
  private static final Pattern PROGRAM = Pattern.compile("(?m)^  ([A-Z_]+)\\(\"");
  private static final Pattern LIMIT = Pattern.compile("(\\d+)([mg])");

  private static final Set<String> OF_EVERY_PROGRAM =
      Set.of("QUARKUS_CONFIG_LOCATIONS", "JAVA_TOOL_OPTIONS");

  private final Compose compose = Compose.read();
  private final Installation trial = Case.TRIAL.installation();

  @Test
  void itHasNoFieldThatTheFormatDoesNotHave() {
    assertThat(compose.flaws()).isEmpty();
  }

  @Test
  void aMisspeltFieldIsNoticed() {
    String text = Project.read(Compose.FOLDER + "compose.yaml");

    assertThat(Compose.of(text.replace("read_only:", "readonly:")).flaws()).isNotEmpty();
    assertThat(
            Compose.of(text.replace("- -Xmx", "-Xmx").replace("ports: [", "ports: [1, ")).flaws())
        .isNotEmpty();
  }

  @Test
  void theContainersAreThePodsOfATrial() {
    assertThat(compose.services().keySet())
        .containsExactlyInAnyOrderElementsOf(
            trial.templates().keySet().stream()
                .filter(component -> !component.equals("notice-test"))
                .map(Compose::name)
                .toList());
  }

  @Test
  void everyProgramsImageIsOneThatIsMadeHere() {
    Set<String> made =
        PROGRAM
            .matcher(Project.read("deploy/images/src/main/java/io/kessai/images/Program.java"))
            .results()
            .map(program -> program.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet());
    String version =
        VERSION
            .matcher(Project.read("pom.xml"))
            .results()
            .findFirst()
            .map(found -> found.group(1))
            .orElseThrow();

    assertThat(trial.parts())
        .hasSameSizeAs(made)
        .allSatisfy(
            part -> {
              String title = trial.container(part).getImage().replaceAll("^.*/|:[^:/]*$", "");
              assertThat(made).contains(title);
              assertThat(compose.services().get(part).path("image").asText())
                  .isEqualTo(
                      "${KESSAI_REGISTRY:-kessai}/%s:${KESSAI_TAG:-%s}".formatted(title, version));
            });
  }

  @Test
  void theServersAreThoseOfATrialAndToldTheSame() {
    for (String component : List.of("trial-postgres", "trial-kafka")) {
      var pod = trial.pods().get(component).getContainers().getFirst();
      JsonNode container = compose.services().get(Compose.name(component));
      Map<String, String> told = new TreeMap<>();
      pod.getEnv().stream()
          .filter(variable -> variable.getValueFrom() == null)
          .forEach(it -> told.put(it.getName(), Compose.renamed(it.getValue())));
      Map<String, String> plain = new TreeMap<>(environment(container));
      plain.remove("POSTGRES_PASSWORD_FILE");

      assertThat(container.path("image").asText()).endsWith(":-" + pod.getImage() + "}");
      assertThat(plain).as(component).isEqualTo(told);
      assertThat(container.path("user").asText())
          .isEqualTo(
              "%1$s:%1$s"
                  .formatted(trial.pods().get(component).getSecurityContext().getRunAsUser()));
    }
  }

  @Test
  void theDatabasesAreThoseOfATrial() {
    assertThat(Project.read(Compose.FOLDER + "databases.sql"))
        .isEqualTo(trial.one(ConfigMap.class, "trial-postgres").getData().get("databases.sql"));
  }

  @Test
  void noContainerRunsAsRootOrWritesToItsOwnFilesOrGainsAnything() {
    assertThat(compose.services())
        .allSatisfy(
            (name, container) -> {
              assertThat(container.path("user").asText()).as(name).matches("[1-9]\\d*:[1-9]\\d*");
              assertThat(container.path("read_only").asBoolean()).as(name).isTrue();
              assertThat(Compose.texts(container.path("cap_drop"))).as(name).containsExactly("ALL");
              assertThat(Compose.texts(container.path("security_opt")))
                  .as(name)
                  .containsExactly("no-new-privileges:true");
              assertThat(container.path("healthcheck").path("test").size()).as(name).isPositive();
            });
  }

  /** Without it an engine gives the folder to root where the image has it already. */
  @Test
  void whatAContainerWritesToBelongsToItsUser() {
    assertThat(compose.services())
        .allSatisfy(
            (name, container) ->
                assertThat(Compose.texts(container.path("tmpfs")))
                    .as(name)
                    .filteredOn(folder -> !folder.startsWith("/tmp:"))
                    .allMatch(folder -> folder.contains(owner(container))));
  }

  @Test
  void postgresIsAskedWhetherItIsReadyByTheRoleThatItHas() {
    JsonNode postgres = compose.services().get("postgres");

    assertThat(Compose.texts(postgres.path("healthcheck").path("test")))
        .containsSequence("-U", environment(postgres).get("POSTGRES_USER"));
  }

  @Test
  void onlyWhatABrowserOpensIsOpenedAndToThisMachineAlone() {
    assertThat(
            compose.services().values().stream()
                .flatMap(container -> Compose.texts(container.path("ports"))))
        .containsExactlyInAnyOrder(
            "127.0.0.1:8080:8080",
            "127.0.0.1:8081:8081",
            "127.0.0.1:8083:8083",
            "127.0.0.1:9000:9000");
  }

  /** A network for each that is called, so that nobody is on it who does not call. */
  @Test
  void theyReachEachOtherAsInATrial() {
    Map<String, Set<String>> allowed = new TreeMap<>();
    NetworkFlows.of(trial).stream()
        .map(flow -> flow.split(" ", -1))
        .filter(flow -> compose.services().containsKey(Compose.name(flow[0])))
        .filter(flow -> compose.services().containsKey(Compose.name(flow[2])))
        .forEach(
            flow ->
                allowed
                    .computeIfAbsent(Compose.name(flow[2]), to -> new TreeSet<>(Set.of(to)))
                    .add(Compose.name(flow[0])));
    Map<String, Set<String>> networks = new TreeMap<>();
    compose
        .services()
        .forEach(
            (name, container) ->
                Compose.texts(container.path("networks"))
                    .forEach(
                        it -> networks.computeIfAbsent(it, none -> new TreeSet<>()).add(name)));

    assertThat(networks).isEqualTo(allowed);
    assertThat(compose.tree().path("networks").properties())
        .allSatisfy(
            network ->
                assertThat(network.getValue().path("internal").asBoolean())
                    .as(network.getKey())
                    .isEqualTo(
                        compose.services().get(network.getKey()).path("ports").isMissingNode()));
  }

  @Test
  void memoryAndTheTimeToStopAreThoseOfATrial() {
    trial
        .pods()
        .forEach(
            (component, pod) -> {
              JsonNode container = compose.services().get(Compose.name(component));
              if (container != null) {
                assertThat(container.path("stop_grace_period").asText())
                    .as(component)
                    .isEqualTo(pod.getTerminationGracePeriodSeconds() + "s");
                assertThat(
                        LIMIT
                            .matcher(container.path("mem_limit").asText())
                            .replaceAll(
                                it -> it.group(1) + it.group(2).toUpperCase(Locale.ROOT) + "i"))
                    .as(component)
                    .isEqualTo(
                        pod.getContainers()
                            .getFirst()
                            .getResources()
                            .getLimits()
                            .get("memory")
                            .toString());
              }
            });
  }

  @Test
  void aProgramIsToldWhereItsFilesAreAndNothingElse() {
    for (String part : trial.parts()) {
      JsonNode container = compose.services().get(part);
      Map<String, String> environment = environment(container);
      Stream<String> locations =
          Stream.of(environment.get("QUARKUS_CONFIG_LOCATIONS").split(",", -1))
              .map(location -> location.substring("file://".length()));
      Set<String> mounted = new TreeSet<>(compose.files(part, "configs").keySet());
      mounted.addAll(compose.files(part, "secrets").keySet());

      assertThat(environment.keySet()).isEqualTo(OF_EVERY_PROGRAM);
      assertThat(environment.get("JAVA_TOOL_OPTIONS"))
          .isEqualTo(
              trial.container(part).getEnv().stream()
                  .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                  .findFirst()
                  .orElseThrow()
                  .getValue());
      assertThat(locations)
          .as(part)
          .containsExactlyElementsOf(
              mounted.stream().filter(path -> path.endsWith("/application.properties")).toList());
    }
  }

  private static String owner(JsonNode container) {
    String[] user = container.path("user").asText().split(":", -1);
    return "uid=%s,gid=%s".formatted(user[0], user[1]);
  }

  private static Map<String, String> environment(JsonNode container) {
    Map<String, String> environment = new TreeMap<>();
    container
        .path("environment")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    return environment;
  }
}
