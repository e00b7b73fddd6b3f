package io.kessai.method;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What an operator may tell a method that public material does not. */
@ConfigMapping(prefix = "kessai.methods")
public interface MethodsConfig {

  /** By the method's id. */
  @WithParentName
  Map<String, Method> all();

  /** What one method is told. */
  interface Method {

    /**
     * Codes of the payment server's that public material leaves open, each with what it means; the
     * method says in which words. They stand beside the method's own, and before them.
     */
    Map<String, String> words();
  }

  /** The words of one method; empty where the operator told it none. */
  default Map<String, String> words(String method) {
    Method told = all().get(method);
    return told == null ? Map.of() : told.words();
  }
}
