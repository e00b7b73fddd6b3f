package io.kessai.suite.safety;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who all begin at the same moment. */
final class AtOnce {
  private AtOnce() {}

  /** What each of them got, in the order of their numbers. */
  static <T> List<T> call(int callers, IntFunction<T> call) throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(callers);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, callers)
              .<Callable<T>>mapToObj(
                  number ->
                      () -> {
                        together.await();
                        return call.apply(number);
                      })
              .toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
