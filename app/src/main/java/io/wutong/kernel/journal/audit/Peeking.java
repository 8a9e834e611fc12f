package io.wutong.kernel.journal.audit;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator whose next item can be looked at before it is taken. */
final class Peeking<T> {

  private final Iterator<T> items;
  private @Nullable T next;

  Peeking(Iterator<T> items) {
    this.items = items;
    advance();
  }

  /** The next item, or null at the end. */
  @Nullable T peek() {
    return next;
  }

  void advance() {
    next = items.hasNext() ? items.next() : null;
  }
}
