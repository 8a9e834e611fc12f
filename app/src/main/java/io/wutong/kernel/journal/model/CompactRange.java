package io.wutong.kernel.journal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The right edge of a growing tree: one root for each complete subtree that has no brother yet, as
 * many as the size has ones in binary. Adding k leaves costs O(k) hashes, the root O(log n).
 */
public final class CompactRange {

  /** Hears of every subtree at the moment it is complete, leaves (height 0) included. */
  @FunctionalInterface
  public interface Completed {

    /** A subtree of 2^{@code height} leaves; {@code index} counts those of its height from 0. */
    void subtree(int height, long index, Hash root);
  }

  private final Deque<Hash> edge = new ArrayDeque<>(); // the smallest subtree first
  private long size;

  /** The edge of the empty tree. */
  public CompactRange() {}

  /** The edge of the tree over {@code size} leaves. */
  public CompactRange(long size, MerkleTree.Subtrees tree) {
    long start = 0;
    for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
      int height = Long.numberOfTrailingZeros(Long.highestOneBit(left));
      edge.push(tree.root(start, height));
      start += 1L << height;
    }
    this.size = size;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** Adds one leaf. */
  public void add(Hash leaf, Completed completed) {
    completed.subtree(0, size, leaf);
    Hash hash = leaf;
    int height = 0;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = MerkleTree.node(edge.pop(), hash);
      height++;
      completed.subtree(height, size >> height, hash);
    }
    edge.push(hash);
    size++;
  }

  /** The root over all leaves added so far. */
  public Hash root() {
    if (size == 0) {
      return MerkleTree.EMPTY;
    }
    Iterator<Hash> upward = edge.iterator();
    Hash root = upward.next();
    while (upward.hasNext()) {
      root = MerkleTree.node(upward.next(), root);
    }
    return root;
  }
}
