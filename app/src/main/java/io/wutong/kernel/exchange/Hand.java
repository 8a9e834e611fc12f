package io.wutong.kernel.exchange;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands things to one other thread, in their order; a few wait, no more. */
final class Hand<T> implements AutoCloseable {

  private static final int WAITING = 4;

  private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread taker;
  private volatile @Nullable Throwable failure;

  Hand(Consumer<T> take) {
    taker = Thread.ofPlatform().daemon().name("ledger-out").start(() -> run(take));
  }

  private void run(Consumer<T> take) {
    try {
      while (true) {
        Optional<T> next = queue.take();
        if (next.isEmpty()) {
          return;
        }
        take.accept(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  void give(T thing) {
    put(Optional.of(thing));
  }

  private void put(Optional<T> thing) {
    try {
      while (!queue.offer(thing, 100, TimeUnit.MILLISECONDS)) {
        if (!taker.isAlive()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      taker.interrupt();
      throw new IllegalStateException("interrupted while handing over", e);
    }
    Throwable failed = failure;
    if (failed != null) {
      throw new IllegalStateException("the taking thread failed", failed);
    }
  }

  /** Waits until all is taken. */
  @Override
  public void close() {
    put(Optional.empty());
    try {
      taker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while handing over", e);
    }
    Throwable failed = failure;
    if (failed != null) {
      throw new IllegalStateException("the taking thread failed", failed);
    }
  }
}
