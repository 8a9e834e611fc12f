package io.wutong.attack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The promises that were broken, each with the seed, the number of the act and the history. */
final class Broken {

  private final long seed;
  private final List<String> all = new CopyOnWriteArrayList<>();

  Broken(long seed) {
    this.seed = seed;
  }

  void says(@Nullable Shadow m, String what, int act) {
    String history =
        m == null
            ? ""
            : "\n  matter %s, a child of %s\n    %s"
                .formatted(m.id, m.parent, String.join("\n    ", m.history));
    all.add("seed %d, act %d: %s%s".formatted(seed, act, what, history));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<String> all() {
    return all;
  }
}
