package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart tells a service is what the service knows, and no secret is among it. */
class ConfigurationTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(kessai\\.[^`]+)` \\|");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  /** What Quarkus, its extensions and Kafka's clients name themselves. */
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "quarkus\\.log\\.console\\.json\\.enabled"
              + "|quarkus\\.http\\.(host|proxy\\.proxy-address-forwarding)"
              + "|quarkus\\.http\\.auth\\.(session\\.encryption-key|roles-mapping\\.[\\w-]+)"
              + "|quarkus\\.datasource\\.(jdbc\\.url|username|password)"
              + "|quarkus\\.oidc\\.(auth-server-url|client-id|credentials\\.secret)"
              + "|mp\\.jwt\\.verify\\.(issuer|publickey\\.location)"
              // ConnectionsTest shows these to Kafka's own client.
              + "|kafka\\.[a-z.]+");

  private static final Set<String> OF_THE_POD =
      Set.of("QUARKUS_CONFIG_LOCATIONS", "JAVA_TOOL_OPTIONS");

  @ParameterizedTest
  @EnumSource
  void everyKeyIsOneThatTheServiceKnows(Case chosen) {
    Installation installation = chosen.installation();

    assertThat(installation.parts()).hasSizeGreaterThanOrEqualTo(4);
    installation
        .parts()
        .forEach(
            part ->
                assertThat(unknown(part, installation.configuration(part)))
                    .as("%s of %s", part, chosen)
                    .isEmpty());
  }

  @Test
  void aKeyThatNobodyKnowsIsNoticed() {
    Properties settings =
        Project.properties(
            """
            kessai.gateway.url=https://a
            kessai.push.max-body=1M
            kessai.gateway.uri=https://a
            quarkus.http.hosts=a
            kessai.merchants.shop.previous-secret-key=1
            kessai.merchants.shop.keys=1
            """);

    assertThat(unknown("payment-api", settings))
        .containsExactlyInAnyOrder(
            "kessai.push.max-body",
            "kessai.gateway.uri",
            "quarkus.http.hosts",
            "kessai.merchants.shop.keys");
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableInAConfigurationIsSetAndEveryOtherIsUsed(Case chosen) {
    Installation installation = chosen.installation();
    for (String part : installation.parts()) {
      String text = installation.one(ConfigMap.class, part).getData().get("application.properties");
      Set<String> set =
          installation.container(part).getEnv().stream()
              .filter(variable -> variable.getValueFrom() != null)
              .map(EnvVar::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      List<String> plain =
          installation.container(part).getEnv().stream()
              .filter(variable -> variable.getValueFrom() == null)
              .map(EnvVar::getName)
              .filter(name -> !name.equals("TZ"))
              .toList();

      assertThat(VARIABLE.matcher(text).results().map(found -> found.group(1)))
          .as("variables of %s in %s", part, chosen)
          .containsExactlyInAnyOrderElementsOf(set);
      assertThat(plain).containsExactlyInAnyOrderElementsOf(OF_THE_POD);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSecretIsMadeAndWhatIsSecretComesFromOne(Case chosen) {
    Installation installation = chosen.installation();

    assertThat(installation.all(Secret.class)).isEmpty();
    for (String part : installation.parts()) {
      installation
          .configuration(part)
          .forEach(
              (key, value) -> {
                if (key.toString().matches(".*(password|secret-key|secret|webhooks\\.key)")) {
                  assertThat(value.toString()).as(key.toString()).matches("\\$\\{[A-Z0-9_]+}");
                }
              });
    }
  }

  @Test
  void bothKeysOfAMerchantAreThereWhileTheyRotate() {
    Properties receiver = Case.CERTIFICATES.installation().configuration("notification-receiver");

    assertThat(receiver)
        .containsEntry("kessai.merchants.shop.secret-key", "${MERCHANT_SHOP_KEY}")
        .containsEntry("kessai.merchants.shop.previous-secret-key", "${MERCHANT_SHOP_PREVIOUS_KEY}")
        .containsEntry("kessai.merchants.second-shop.secret-key", "${MERCHANT_SECOND_SHOP_KEY}");
    assertThat(
            Case.CERTIFICATES.installation().container("notification-receiver").getEnv().stream()
                .filter(variable -> variable.getName().equals("MERCHANT_SHOP_PREVIOUS_KEY"))
                .map(variable -> variable.getValueFrom().getSecretKeyRef()))
        .singleElement()
        .satisfies(
            secret -> {
              assertThat(secret.getName()).isEqualTo("shop-key-old");
              assertThat(secret.getKey()).isEqualTo("old");
            });
  }

  @Test
  void connectionsAreEncryptedAndCheckedUnlessSomebodySaysOtherwise() {
    Properties settings = Case.BARE.installation().configuration("payment-api");

    assertThat(settings).containsEntry("kafka.security.protocol", "SASL_SSL");
    assertThat(parameters(settings))
        .isEqualTo("sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  /**
   * Else a pod of the old version that is moved during an update would not start, nor a roll-back.
   */
  @ParameterizedTest
  @ValueSource(strings = {"payment-api", "order-service", "reconciliation-worker"})
  void aServiceStartsOnTheTablesOfANewerVersion(String service) {
    assertThat(Project.read(service + "/src/main/resources/application.properties"))
        .contains("quarkus.flyway.ignore-migration-patterns=*:future\n");
  }

  @Test
  void anAuthorityOfOnesOwnIsMountedAndBelieved() {
    Properties settings = Case.CERTIFICATES.installation().configuration("payment-api");

    assertThat(parameters(settings))
        .isEqualTo("sslmode=verify-full&sslrootcert=/etc/kessai/postgres-ca/ca.crt");
    assertThat(settings)
        .containsEntry("kafka.security.protocol", "SSL")
        .containsEntry("kafka.ssl.truststore.location", "/etc/kessai/kafka-ca/ca.crt")
        .containsEntry("kafka.ssl.keystore.location", "/etc/kessai/kafka-user/user.p12");
    assertThat(
            Case.CERTIFICATES.installation().container("payment-api").getVolumeMounts().stream()
                .map(mount -> mount.getMountPath()))
        .contains("/etc/kessai/postgres-ca", "/etc/kessai/kafka-ca", "/etc/kessai/kafka-user");
  }

  @Test
  void anOperatorsOwnSettingIsTakenAsItIsWritten() {
    assertThat(
            Chart.render(
                    Values.bare()
                        .with("orderService: {settings: {kessai.topic-prefix: 'a\\b=c: #d'}}"))
                .configuration("order-service"))
        .containsEntry("kessai.topic-prefix", "a\\b=c: #d");
  }

  private static String parameters(Properties settings) {
    String url = settings.getProperty("quarkus.datasource.jdbc.url");
    return url.substring(url.indexOf('?') + 1);
  }

  private static List<String> unknown(String part, Properties settings) {
    List<Pattern> known = new ArrayList<>();
    if (!part.equals("simulator") && !part.equals("shop")) {
      known.addAll(table(part));
    }
    List<String> unknown = new ArrayList<>();
    for (String key : settings.stringPropertyNames()) {
      boolean own =
          switch (part) {
            case "simulator" -> Project.read("deploy/simulator/README.md").contains(word(key));
            case "shop" -> Project.read("deploy/storefront/README.md").contains("`" + key + "`");
            default -> false;
          };
      if (!own
          && !FRAMEWORK.matcher(key).matches()
          && known.stream().noneMatch(pattern -> pattern.matcher(key).matches())) {
        unknown.add(key);
      }
    }
    return unknown;
  }

  /** The simulator's table joins the keys of a merchant; each has the end of its name there. */
  private static String word(String key) {
    return key.startsWith("simulator.merchants.")
        ? key.replaceFirst("simulator\\.merchants\\.\\w+", "").replaceFirst("urls\\.\\w+", "urls")
        : key.replaceFirst("\\.demo$", ".<name>");
  }

  /** A service's keys in the project's README, which another test holds to the code. */
  private static List<Pattern> table(String service) {
    return Pattern.compile("(?m)^### ")
        .splitAsStream(Project.read("README.md"))
        .filter(section -> ConfigurationTest.isAbout(section, service))
        .flatMap(section -> ROW.matcher(section).results())
        .map(MatchResult::group)
        .map(row -> row.replaceAll("^\\| `|` \\|$", ""))
        .map(key -> Pattern.quote(key).replaceAll("<[^>]+>", "\\\\E[^.]+\\\\Q"))
        .map(Pattern::compile)
        .toList();
  }

  private static boolean isAbout(String section, String service) {
    String heading = section.lines().findFirst().orElse("");
    return heading.equals(service)
        || (heading.contains("data keys") && heading.contains(service))
        || heading.contains("traces")
        || (heading.contains("merchants") && !service.equals("order-service"))
        || (heading.contains("methods") && !service.equals("notification-receiver"));
  }
}
