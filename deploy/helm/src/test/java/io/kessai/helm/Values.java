package io.kessai.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;

/** Values for the chart, in YAML; each step makes new ones. */
record Values(ObjectNode tree) {
  private static final ObjectMapper YAML = new YAMLMapper();

  static Values of(String yaml) {
    try {
      return new Values((ObjectNode) YAML.readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an operator has who starts from the trial's file. */
  static Values trial() {
    return of(Project.read(Project.CHART.resolve("values-trial.yaml")));
  }

  /** What an operator has who starts from the example for production. */
  static Values production() {
    return of(Project.read(Project.CHART.resolve("values-production.yaml")));
  }

  /** The least that can be installed on a Postgres and a Kafka that are there. */
  static Values bare() {
    return of(
        """
        merchants:
          shop: {ccid: A100000000000000000000cc, key: {secret: shop-key}}
        tokens: {keySecret: {name: tokens}}
        dataKeys: {current: k1, keys: {k1: {secret: data-k1}}}
        postgres: {host: postgres.example.jp}
        kafka: {bootstrapServers: "kafka.example.jp:9093"}
        paymentApi:
          publicUrl: https://return.example.jp
          database: {passwordSecret: {name: db-payment-api}}
          kafka: {secret: kafka-payment-api}
        notificationReceiver: {kafka: {secret: kafka-notification-receiver}}
        orderService:
          database: {passwordSecret: {name: db-order-service}}
          kafka: {secret: kafka-order-service}
        reconciliationWorker:
          database: {passwordSecret: {name: db-reconciliation-worker}}
          kafka: {secret: kafka-reconciliation-worker}
        """);
  }

  /** The same with these laid over them, as Helm lays one file over another: lists are replaced. */
  Values with(String yaml) {
    ObjectNode copy = tree.deepCopy();
    lay(of(yaml).tree(), copy);
    return new Values(copy);
  }

  private static void lay(ObjectNode above, ObjectNode below) {
    above
        .properties()
        .forEach(
            each -> {
              if (each.getValue() instanceof ObjectNode inner
                  && below.get(each.getKey()) instanceof ObjectNode there) {
                lay(inner, there);
              } else {
                below.set(each.getKey(), each.getValue());
              }
            });
  }

  String yaml() {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
