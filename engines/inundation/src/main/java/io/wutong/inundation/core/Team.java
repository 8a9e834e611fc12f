package io.wutong.inundation.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take the next band whenever they have done one, so that a core which somebody else
 * uses too holds nobody up. The last one to arrive does what comes between.
 */
final class Team {
  private static final int SPINS = 2_000;
  private static final int YIELDS = 50;

  private final int threads;
  private final Sweep sweep;
  private final int bands;
  private final Scratch[] scratches;
  private final AtomicInteger nextSeam = new AtomicInteger();
  private final AtomicInteger nextBand = new AtomicInteger();
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile int generation;
  private volatile boolean done;
  private volatile @Nullable Throwable failure;

  Team(int threads, Sweep sweep, Grid grid, Tiles tiles) {
    this.threads = threads;
    this.sweep = sweep;
    this.bands = tiles.down;
    this.scratches = new Scratch[threads];
    for (int i = 0; i < threads; i++) {
      scratches[i] = new Scratch(grid, sweep.extras.openingsInARow());
    }
  }

  /** Steps until {@code between} says that it was the last one. */
  void run(BooleanSupplier between) {
    done = false;
    failure = null;
    arrived.set(0);
    nextSeam.set(1);
    nextBand.set(0);
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      Scratch scratch = scratches[i + 1];
      others[i] =
          Thread.ofPlatform().daemon().name("sweep-" + i).start(() -> work(scratch, between));
    }
    work(scratches[0], between);
    for (Thread other : others) {
      join(other);
    }
    if (failure != null) {
      throw new IllegalStateException("A step failed.", failure);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Scratch scratch, BooleanSupplier between) {
    try {
      while (!done) {
        for (int band = nextSeam.getAndIncrement();
            band < bands;
            band = nextSeam.getAndIncrement()) {
          sweep.seam(band, scratch);
        }
        meet(null);
        if (done) {
          break; // Somebody failed: who is alone cannot meet, and nothing comes between.
        }
        for (int band = nextBand.getAndIncrement();
            band < bands;
            band = nextBand.getAndIncrement()) {
          sweep.band(band, scratch);
        }
        meet(between);
      }
    } catch (Throwable e) {
      failure = e;
      done = true;
      generation++;
    }
  }

  private void meet(@Nullable BooleanSupplier between) {
    int mine = generation;
    if (arrived.incrementAndGet() == threads) {
      arrived.set(0);
      if (between == null) {
        nextBand.set(0);
      } else {
        nextSeam.set(1);
        done = failure != null || between.getAsBoolean();
      }
      generation = mine + 1;
      return;
    }
    int turns = 0;
    while (generation == mine && !done) {
      turns++;
      if (turns < SPINS) {
        Thread.onSpinWait();
      } else if (turns < SPINS + YIELDS) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(50_000);
      }
    }
  }
}
