package io.wutong.shared;

import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two steps at once: a thread of its own, for the same actor, makes things ready; the caller's
 * thread, in the caller's transaction, uses them in the same order, a few behind. Whichever fails
 * stops the other.
 */
public final class Ahead<T> {

  private static final int WAITING_MAX = 2;

  /** Something that is ready, or how the making ended. */
  private record Made<T>(@Nullable T ready, @Nullable Throwable failed) {}

  private final BlockingQueue<Made<T>> made = new ArrayBlockingQueue<>(WAITING_MAX);

  private Ahead() {}

  /** Returns when all is used; throws what either step threw, after both have stopped. */
  public static <T> void of(Consumer<Consumer<T>> making, Consumer<T> using) {
    new Ahead<T>().run(making, using);
  }

  private void run(Consumer<Consumer<T>> making, Consumer<T> using) {
    Actor actor = Acting.find();
    Runnable work = () -> make(making);
    Thread maker =
        Thread.ofPlatform()
            .daemon()
            .name("ahead")
            .start(actor == null ? work : () -> Acting.run(actor, work));
    try {
      while (true) {
        Made<T> next = made.take();
        T ready = next.ready();
        if (ready != null) {
          using.accept(ready);
        } else if (next.failed() == null) {
          return;
        } else {
          rethrow(next.failed());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      stop(maker);
    }
  }

  private void make(Consumer<Consumer<T>> making) {
    Throwable failed = null;
    try {
      making.accept(ready -> put(new Made<>(ready, null)));
    } catch (Throwable e) {
      failed = e;
    }
    try {
      made.put(new Made<>(null, failed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits any more
    }
  }

  private void put(Made<T> one) {
    try {
      made.put(one);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static void rethrow(Throwable failed) {
    switch (failed) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failed);
    }
  }

  /** What it reads is used by nobody after this. */
  private void stop(Thread maker) {
    maker.interrupt();
    boolean interrupted = false;
    while (maker.isAlive()) {
      made.clear();
      try {
        maker.join(100);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
