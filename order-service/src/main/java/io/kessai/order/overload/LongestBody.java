package io.kessai.order.overload;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses a body whose length was not said beforehand, and that is too long. */
@Provider
public class LongestBody implements ReaderInterceptor {
  /** What a body may have. */
  static final int BYTES = 64 * 1024;

  /** For the framework. */
  public LongestBody() {}

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
      return context.proceed();
    }
    byte[] body = new byte[BYTES + 1];
    int length = context.getInputStream().readNBytes(body, 0, body.length);
    if (length > BYTES) {
      throw ProblemException.of(ProblemType.TOO_LARGE);
    }
    if (length > 0) {
      context.setInputStream(new ByteArrayInputStream(body, 0, length));
    }
    return context.proceed();
  }
}
