package io.kessai.simulator.fault;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A payment server that is away answers nothing; only the controls stay within reach. */
@ApplicationScoped
public class Outage {

  private static final int BEFORE_ALL_ELSE = 1000;

  private final Faults faults;

  Outage(Faults faults) {
    this.faults = faults;
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, BEFORE_ALL_ELSE);
  }

  private void filter(RoutingContext context) {
    if (isControl(context.normalizedPath())) {
      context.next();
      return;
    }
    switch (faults.settings().down()) {
      case NO -> context.next();
      case HANG_UP -> context.request().connection().close();
      case ERROR_503 -> context.response().setStatusCode(503).end();
    }
  }

  private static boolean isControl(String path) {
    return path.equals("/")
        || path.startsWith("/simulator/")
        || path.startsWith("/console/")
        || path.startsWith("/books/")
        || path.startsWith("/q/");
  }
}
