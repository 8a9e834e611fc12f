package io.wutong.shared.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work that somebody else's bytes may make endless: parsing a file that was sent to us.
 *
 * <p>Work that overruns is interrupted; if it does not listen, it keeps its thread and its place,
 * so that no more than a few such threads can ever be running.
 */
public final class TimeLimit {

  private static final int PLACES = 4;
  private static final Semaphore FREE = new Semaphore(PLACES);

  private TimeLimit() {}

  /**
   * The work's answer.
   *
   * @throws TimeoutException when the work took longer, or no place became free in time
   * @throws ExecutionException when it failed, with what it threw as cause
   */
  public static <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      if (!FREE.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException("no place free within " + limit);
      }
      FutureTask<T> task = new FutureTask<>(work);
      Thread thread = Thread.ofPlatform().daemon().name("time-limited").unstarted(places(task));
      thread.start();
      return await(task, thread, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted while waiting");
    }
  }

  private static Runnable places(Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        FREE.release();
      }
    };
  }

  private static <T> T await(FutureTask<T> task, Thread thread, long end)
      throws TimeoutException, ExecutionException, InterruptedException {
    try {
      return task.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } finally {
      if (!task.isDone()) {
        thread.interrupt();
      }
    }
  }
}
