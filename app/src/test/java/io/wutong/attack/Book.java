package io.wutong.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Every matter that the attack knows of, in the order in which it learnt of them. */
final class Book {

  private final Map<String, Shadow> byId = new ConcurrentHashMap<>();
  private final Map<String, List<Shadow>> below = new ConcurrentHashMap<>();

  void add(Shadow m) {
    Shadow known = byId.put(m.id, m);
    if (m.parent == null) {
      return;
    }
    List<Shadow> children = below.computeIfAbsent(m.parent, id -> new CopyOnWriteArrayList<>());
    if (known != null) {
      children.remove(known);
    }
    children.add(m);
  }

  @Nullable Shadow find(String id) {
    return byId.get(id);
  }

  Shadow get(String id) {
    Shadow m = byId.get(id);
    if (m == null) {
      throw new IllegalArgumentException("nobody knows of matter " + id);
    }
    return m;
  }

  List<Shadow> childrenOf(String id) {
    return below.getOrDefault(id, List.of());
  }

  List<Shadow> all() {
    return new ArrayList<>(byId.values());
  }
}
