package io.kessai.paymentapi.overload;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around the database transaction, which has its connection from within to its end. */
@GivesWay
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class WayGiver {
  private final FreeConnections connections;

  WayGiver(FreeConnections connections) {
    this.connections = connections;
  }

  @AroundInvoke
  Object giveWay(InvocationContext call) throws Exception {
    connections.take();
    try {
      return call.proceed();
    } finally {
      connections.giveBack();
    }
  }
}
