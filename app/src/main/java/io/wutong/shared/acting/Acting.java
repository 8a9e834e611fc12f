package io.wutong.shared.acting;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The actor of the running request. The window sets it, the transaction manager turns it into the
 * database's claim, doors read it. Without one a transaction sees no rows.
 */
public final class Acting {

  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

  private Acting() {}

  /** The actor, or null where nobody has been named. */
  public static @Nullable Actor find() {
    return CURRENT.get();
  }

  /**
   * The actor.
   *
   * @throws IllegalStateException when nobody has been named
   */
  public static Actor get() {
    Actor actor = CURRENT.get();
    if (actor == null) {
      throw new IllegalStateException(
          "Nobody acts here.\nMaybe wrap the call in Acting.as(actor, …).");
    }
    return actor;
  }

  /** Runs the work as this actor and restores whoever acted before. */
  public static <T> T as(Actor actor, Callable<T> work) {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("work of %s failed".formatted(actor), e);
    } finally {
      restore(before);
    }
  }

  /** Runs the work as this actor. */
  public static void run(Actor actor, Runnable work) {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(@Nullable Actor before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
