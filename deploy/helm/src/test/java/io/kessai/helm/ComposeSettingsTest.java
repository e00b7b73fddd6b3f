package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Containers on one machine are configured as the pods of the chart's trial; the files are written
 * anew with {@code -Dcompose.write=true}. What is secret is made by a script.
 */
class ComposeSettingsTest {
  private static final String SCRIPT = "make-secrets.sh";

  private final Compose compose = Compose.read();
  private final Installation trial = Case.TRIAL.installation();

  @TempDir Path folder;

  @Test
  void everyProgramIsConfiguredAsInATrial() throws IOException {
    assertThat(trial.parts()).hasSize(6);
    for (String part : trial.parts()) {
      String wanted =
          Compose.renamed(trial.one(ConfigMap.class, part).getData().get("application.properties"))
              .strip()
              .concat("\n");
      String file = Compose.FOLDER + file(part, "configs");
      if (Boolean.getBoolean("compose.write")) {
        Files.writeString(Project.path(file), wanted);
      }

      assertThat(Project.read(file)).as(file).isEqualTo(wanted);
    }
  }

  @Test
  void theScriptMakesExactlyTheSecretsThatAreRead() throws Exception {
    Path secrets = make();

    Set<String> read =
        compose.services().keySet().stream()
            .flatMap(service -> compose.files(service, "secrets").values().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> made = Files.list(secrets)) {
      assertThat(made.map(file -> "secrets/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(read);
    }
    for (String part : trial.parts()) {
      Set<String> variables =
          trial.container(part).getEnv().stream()
              .filter(variable -> variable.getValueFrom() != null)
              .map(EnvVar::getName)
              .collect(Collectors.toSet());
      Properties told =
          variables.isEmpty()
              ? new Properties()
              : Project.properties(Files.readString(folder.resolve(file(part, "secrets"))));
      assertThat(told.stringPropertyNames())
          .as(part)
          .containsExactlyInAnyOrderElementsOf(variables);
      assertThat(told.values()).as(part).doesNotContain("");
    }
  }

  @Test
  void theSecretsFitTogetherAndAreOthersEachTime() throws Exception {
    Path secrets = make();
    Properties orders =
        Project.properties(Files.readString(secrets.resolve("order-service.properties")));
    Properties payments =
        Project.properties(Files.readString(secrets.resolve("payment-api.properties")));
    String publicKey = Files.readString(secrets.resolve("public.pem"));

    assertThat(orders.getProperty("DATABASE_PASSWORD"))
        .isEqualTo(Files.readString(secrets.resolve("postgres-password")))
        .isEqualTo(payments.getProperty("DATABASE_PASSWORD"));
    assertThat(orders.getProperty("DATA_KEY_TRIAL"))
        .isEqualTo(payments.getProperty("DATA_KEY_TRIAL"));
    assertThat(said("openssl", "pkey", "-in", "secrets/private.pem", "-pubout"))
        .isEqualTo(publicKey);

    assertThat(run("sh", SCRIPT)).as("there are some already").isNotZero();
    assertThat(Files.readString(secrets.resolve("public.pem"))).isEqualTo(publicKey);
    Files.move(secrets, folder.resolve("before"));
    assertThat(Files.readString(make().resolve("order-service.properties")))
        .doesNotContain(orders.getProperty("CONSOLE_PASSWORD"), orders.getProperty("WEBHOOKS_KEY"));
  }

  /** Containers are given the single files, whatever their users are. */
  @Test
  void nobodyElseOnTheMachineGetsToTheSecrets() throws Exception {
    Path secrets = make();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(secrets.resolve("private.pem"))))
        .isEqualTo("r--r--r--");
    assertThat(Project.read(Compose.FOLDER + ".gitignore").lines()).contains("secrets/");
  }

  @Test
  void aProgramIsHealthyWhileItSaysThatItIsReady() throws Exception {
    HttpServer program =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AtomicInteger status = new AtomicInteger(200);
    program.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    program.start();
    String port = Integer.toString(program.getAddress().getPort());
    try {
      assertThat(run("bash", "ready.sh", port)).isZero();
      status.set(503);
      assertThat(run("bash", "ready.sh", port)).isNotZero();
    } finally {
      program.stop(0);
    }
    assertThat(run("bash", "ready.sh", port)).as("nobody listens").isNotZero();
  }

  @Test
  void eachProgramIsAskedAtItsOwnPort() {
    for (String part : trial.parts()) {
      assertThat(Compose.texts(compose.services().get(part).path("healthcheck").path("test")))
          .containsExactly(
              "CMD",
              "bash",
              "/etc/kessai/ready.sh",
              trial.container(part).getPorts().getFirst().getContainerPort().toString());
      assertThat(compose.files(part, "configs")).containsEntry("/etc/kessai/ready.sh", "ready.sh");
    }
  }

  /** What the configuration names as files is there. */
  @Test
  void everyFileThatIsNamedIsMounted() {
    for (String part : trial.parts()) {
      assertThat(
              Pattern.compile("/etc/kessai/[\\w./-]+")
                  .matcher(Project.read(Compose.FOLDER + file(part, "configs")))
                  .results()
                  .map(found -> found.group()))
          .allSatisfy(path -> assertThat(compose.files(part, "secrets")).containsKey(path));
    }
  }

  private String file(String part, String kind) {
    return compose.files(part, kind).entrySet().stream()
        .filter(mounted -> mounted.getKey().endsWith("/application.properties"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private Path make() throws IOException, InterruptedException {
    assertThat(run("sh", SCRIPT)).isZero();
    return folder.resolve("secrets");
  }

  private int run(String... command) throws IOException, InterruptedException {
    return started(command).waitFor();
  }

  private String said(String... command) throws IOException {
    return new String(started(command).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process started(String... command) throws IOException {
    for (String script : List.of(SCRIPT, "ready.sh")) {
      Path copy = folder.resolve(script);
      if (!Files.exists(copy)) {
        Files.copy(Project.path(Compose.FOLDER + script), copy);
      }
    }
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
