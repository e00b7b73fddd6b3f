package io.kessai.suite.safety;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How much the services have not read yet, as Kafka itself knows it. */
final class Lag {
  private Lag() {}

  /** Records behind what each group has committed, of all groups together. */
  static long in(String kafka) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      return groups(admin).stream()
          .map(group -> committed(admin, group))
          .mapToLong(offsets -> behind(admin, offsets))
          .sum();
    }
  }

  private static Collection<String> groups(Admin admin) {
    return known(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
  }

  private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
    return known(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private static long behind(Admin admin, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetSpec> ends =
        committed.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return known(admin.listOffsets(ends).all()).entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - committed.get(end.getKey()).offset())
        .sum();
  }

  private static <T> T known(KafkaFuture<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().join();
  }
}
