package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service may write and read what it writes and reads, and nothing else. */
class KafkaRightsTest {
  private static final List<String> SERVICES =
      List.of("payment-api", "notification-receiver", "order-service", "reconciliation-worker");

  @ParameterizedTest
  @ValueSource(strings = {"payment-api", "order-service", "reconciliation-worker"})
  void whatItsConfigurationReadsItMayRead(String service) {
    assertThat(resources(service, AclOperation.READ, AclRuleTopicResource.class))
        .isEqualTo(of(Project.defaults(service), "topic"));
    assertThat(resources(service, AclOperation.READ, AclRuleGroupResource.class))
        .isEqualTo(of(Project.defaults(service), "group.id"));
  }

  @Test
  void everyTopicIsWrittenByOneService() {
    assertThat(topics().filter(topic -> !topic.endsWith(".dead")))
        .containsExactlyInAnyOrder(
            "payment.results", "payment.notices", "payment.inquiries", "order.changes")
        .allSatisfy(topic -> assertThat(writers(topic)).hasSize(1));
    assertThat(writers("payment.results")).containsExactly("payment-api");
    assertThat(writers("payment.notices")).containsExactly("notification-receiver");
    assertThat(writers("payment.inquiries")).containsExactly("reconciliation-worker");
    assertThat(writers("order.changes")).containsExactly("order-service");
  }

  @Test
  void whoeverReadsATopicMayParkWhatItCannotRead() {
    for (String service : SERVICES) {
      assertThat(resources(service, AclOperation.WRITE, AclRuleTopicResource.class))
          .containsAll(
              resources(service, AclOperation.READ, AclRuleTopicResource.class).stream()
                  .map(topic -> topic + ".dead")
                  .toList());
    }
  }

  @Test
  void everyTopicThatIsNamedIsMade() {
    assertThat(topics().toList())
        .containsAll(
            SERVICES.stream()
                .flatMap(
                    service ->
                        Stream.of(AclOperation.READ, AclOperation.WRITE)
                            .flatMap(
                                operation ->
                                    resources(service, operation, AclRuleTopicResource.class)
                                        .stream()))
                .toList());
  }

  @Test
  void acknowledgedMeansMoreThanOneMachine() {
    assertThat(Case.PRODUCTION.installation().all(KafkaTopic.class))
        .allSatisfy(
            topic -> {
              assertThat(topic.getSpec().getConfig()).containsEntry("min.insync.replicas", 2);
              assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            });
  }

  @Test
  void aPrefixStandsBeforeEverything() {
    Installation prefixed = Chart.render(Values.production().with("kafka: {topicPrefix: jp.}"));

    assertThat(prefixed.all(KafkaTopic.class))
        .allSatisfy(topic -> assertThat(topic.getSpec().getTopicName()).startsWith("jp."));
    assertThat(rules(prefixed, "order-service").map(KafkaRightsTest::name))
        .allMatch(name -> name.startsWith("jp."));
    assertThat(prefixed.configuration("order-service")).containsEntry("kessai.topic-prefix", "jp.");
  }

  private static Stream<String> topics() {
    return Case.PRODUCTION.installation().all(KafkaTopic.class).stream()
        .map(topic -> topic.getSpec().getTopicName());
  }

  private static List<String> writers(String topic) {
    return SERVICES.stream()
        .filter(
            service ->
                resources(service, AclOperation.WRITE, AclRuleTopicResource.class).contains(topic))
        .toList();
  }

  private static Set<String> resources(String service, AclOperation operation, Class<?> kind) {
    return rules(Case.PRODUCTION.installation(), service)
        .filter(rule -> rule.getOperations().contains(operation))
        .filter(rule -> kind.isInstance(rule.getResource()))
        .map(KafkaRightsTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<AclRule> rules(Installation installation, String service) {
    return ((KafkaUserAuthorizationSimple)
            installation.one(KafkaUser.class, service).getSpec().getAuthorization())
        .getAcls().stream();
  }

  private static String name(AclRule rule) {
    return rule.getResource() instanceof AclRuleTopicResource topic
        ? topic.getName()
        : ((AclRuleGroupResource) rule.getResource()).getName();
  }

  private static Set<String> of(Properties defaults, String end) {
    return defaults.stringPropertyNames().stream()
        .filter(key -> key.matches("mp\\.messaging\\.incoming\\.\\w+\\." + end))
        .map(key -> defaults.getProperty(key).replace("${kessai.topic-prefix:}", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
