package io.wutong.kernel.journal.model;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 §2.1 word for word: slow, and plainly right. */
final class SlowTree {

  private SlowTree() {}

  static Hash root(List<byte[]> data) {
    if (data.isEmpty()) {
      return MerkleTree.EMPTY;
    }
    if (data.size() == 1) {
      return MerkleTree.leaf(data.getFirst());
    }
    int k = split(data.size());
    return MerkleTree.node(root(data.subList(0, k)), root(data.subList(k, data.size())));
  }

  static List<Hash> path(int m, List<byte[]> data) {
    if (data.size() == 1) {
      return List.of();
    }
    int k = split(data.size());
    List<byte[]> left = data.subList(0, k);
    List<byte[]> right = data.subList(k, data.size());
    return m < k ? then(path(m, left), root(right)) : then(path(m - k, right), root(left));
  }

  static List<Hash> proof(int m, List<byte[]> data) {
    return subproof(m, data, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> data, boolean known) {
    if (m == data.size()) {
      return known ? List.of() : List.of(root(data));
    }
    int k = split(data.size());
    List<byte[]> left = data.subList(0, k);
    List<byte[]> right = data.subList(k, data.size());
    return m <= k
        ? then(subproof(m, left, known), root(right))
        : then(subproof(m - k, right, false), root(left));
  }

  private static List<Hash> then(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /** Subtrees of leaves that lie in a list. */
  static MerkleTree.Subtrees subtrees(List<byte[]> data) {
    return (start, height) -> root(data.subList((int) start, (int) start + (1 << height)));
  }
}
