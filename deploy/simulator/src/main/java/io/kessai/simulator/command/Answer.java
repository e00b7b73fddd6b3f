package io.kessai.simulator.command;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Result;
import java.util.List;
import java.util.Map;

/**
 * How a command ended.
 *
 * @param txnId {@code custTxn}, the id of the row that the command left; empty when it left none
 * @param members further members of {@code result}; texts, or what JSON is to be made of
 * @param notices to be published once the order is free again
 */
public record Answer(Result result, String txnId, Map<String, ?> members, List<Notice> notices) {

  /** An answer that leaves no row: the request was refused as it stands. */
  public static Answer refused(Result result) {
    return new Answer(result, "", Map.of(), List.of());
  }

  /** An answer with a row and these members. */
  public static Answer of(Result result, String txnId, Map<String, ?> members) {
    return new Answer(result, txnId, members, List.of());
  }

  /** The same with notices to publish. */
  public Answer with(List<Notice> toPublish) {
    return new Answer(result, txnId, members, toPublish);
  }
}
