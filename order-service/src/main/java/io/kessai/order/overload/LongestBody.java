package io.kessai.order.overload;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses a body that is too long, also where its length was not said beforehand. */
@Provider
public class LongestBody implements ReaderInterceptor {
  /** What a body may have. */
  static final int BYTES = 64 * 1024;

  /** For the framework. */
  public LongestBody() {}

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(BYTES + 1);
    if (body.length > BYTES) {
      throw ProblemException.of(ProblemType.TOO_LARGE);
    }
    if (body.length > 0) {
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }
}
