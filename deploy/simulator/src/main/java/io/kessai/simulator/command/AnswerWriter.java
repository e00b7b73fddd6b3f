package io.kessai.simulator.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.simulator.clock.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers in the envelope of protocol section 2.3. */
@ApplicationScoped
public class AnswerWriter {

  private final ObjectMapper json = new ObjectMapper();
  private final Ids ids;

  AnswerWriter(Ids ids) {
    this.ids = ids;
  }

  String write(String serviceType, Params params, Answer answer) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("serviceType", serviceType);
    result.put("mstatus", answer.result().mstatus());
    result.put("vResultCode", answer.result().vResultCode());
    result.put("merrMsg", answer.result().message());
    result.put("marchTxn", ids.next());
    result.put("custTxn", answer.txnId().isEmpty() ? ids.next() : answer.txnId());
    params.text("orderId").ifPresent(orderId -> result.put("orderId", orderId));
    params.text("txnVersion").ifPresent(version -> result.put("txnVersion", version));
    result.putAll(answer.members());
    result.put("optionResults", List.of());
    try {
      return json.writeValueAsString(Map.of("result", result));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
