package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** What is said of Kafka and Postgres is shown to their own clients, which read it. */
class ConnectionsTest {
  private static final List<String> AT_KAFKA =
      List.of("payment-api", "notification-receiver", "order-service", "reconciliation-worker");
  private static final List<String> AT_POSTGRES =
      List.of("payment-api", "order-service", "reconciliation-worker");

  @ParameterizedTest
  @EnumSource
  void kafkasClientKnowsEveryKeyAndTakesItsValue(Case chosen) {
    for (String service : AT_KAFKA) {
      Map<String, Object> settings = kafka(chosen.installation().configuration(service));

      assertThat(ProducerConfig.configNames()).containsAll(settings.keySet());
      assertThat(ProducerConfig.configDef().parse(settings)).isNotEmpty();
    }
  }

  @Test
  void aKeyOrAValueThatKafkasClientDoesNotKnowIsNoticed() {
    assertThat(ProducerConfig.configNames()).doesNotContain("ssl.truststore.file");
    assertThatThrownBy(
            () ->
                ProducerConfig.configDef()
                    .parse(
                        Map.of(
                            "key.serializer", "a",
                            "value.serializer", "b",
                            "bootstrap.servers", "a:1",
                            "security.protocol", "TLS")))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void aServiceShowsKafkaItsNameAndPassword() {
    Map<String, Object> settings =
        kafka(Case.PRODUCTION.installation().configuration("order-service"));
    settings.put("sasl.jaas.config", new Password(settings.get("sasl.jaas.config").toString()));

    AppConfigurationEntry login =
        JaasContext.loadClientContext(settings).configurationEntries().getFirst();

    assertThat(login.getLoginModuleName()).isEqualTo(ScramLoginModule.class.getName());
    assertThat(login.getOptions().get("username")).isEqualTo("kessai-order-service");
    assertThat(login.getOptions().get("password")).isEqualTo("${KAFKA_PASSWORD}");
  }

  @ParameterizedTest
  @EnumSource
  void postgresDriverKnowsEveryParameter(Case chosen) {
    for (String service : AT_POSTGRES) {
      String url =
          chosen.installation().configuration(service).getProperty("quarkus.datasource.jdbc.url");

      Properties read = Driver.parseURL(url, null);

      assertThat(read).as(url).isNotNull();
      assertThat(read.stringPropertyNames())
          .allSatisfy(name -> assertThat(PGProperty.forName(name)).as(name).isNotNull());
      assertThat(PGProperty.PG_DBNAME.getOrDefault(read)).isEqualTo(service.replace('-', '_'));
    }
  }

  @Test
  void aParameterThatPostgresDriverDoesNotKnowIsNoticed() {
    assertThat(PGProperty.forName("sslmod")).isNull();
  }

  private static Map<String, Object> kafka(Properties settings) {
    Map<String, Object> kafka = new TreeMap<>();
    settings.stringPropertyNames().stream()
        .filter(key -> key.startsWith("kafka."))
        .forEach(key -> kafka.put(key.substring("kafka.".length()), settings.getProperty(key)));
    String serializer = "org.apache.kafka.common.serialization.StringSerializer";
    kafka.put("key.serializer", serializer);
    kafka.put("value.serializer", serializer);
    return kafka;
  }
}
