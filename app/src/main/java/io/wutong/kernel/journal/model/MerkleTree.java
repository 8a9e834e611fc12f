package io.wutong.kernel.journal.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 §2.1: the root over n leaves, and the two proofs about it.
 *
 * <p>Nothing here holds a tree. Whoever asks brings {@link Subtrees}, so that the leaves may lie in
 * a list or in a database.
 */
public final class MerkleTree {

  /** The root over no leaves. */
  public static final Hash EMPTY = Hash.over("".getBytes(StandardCharsets.UTF_8));

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** Where the roots of complete subtrees come from. */
  @FunctionalInterface
  public interface Subtrees {

    /**
     * The root over 2^{@code height} leaves.
     *
     * @param start the first of them, a multiple of 2^{@code height}
     */
    Hash root(long start, int height);
  }

  /** The hash of a leaf. The prefix keeps a leaf from passing for an inner node. */
  public static Hash leaf(byte[] data) {
    return Hash.over(LEAF, data);
  }

  /** The hash of an inner node. */
  public static Hash node(Hash left, Hash right) {
    return Hash.over(NODE, left, right);
  }

  /** The root over the first {@code size} leaves. */
  public static Hash root(long size, Subtrees tree) {
    return size == 0 ? EMPTY : range(0, size, tree);
  }

  /** What leads from the leaf at {@code index} to the root over {@code size} leaves (§2.1.1). */
  public static List<Hash> inclusion(long index, long size, Subtrees tree) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "There is no leaf %d among %d.\nMaybe it is not sealed yet.".formatted(index, size));
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long middle = start + split(end - start);
      if (index < middle) {
        path.addFirst(range(middle, end, tree));
        end = middle;
      } else {
        path.addFirst(range(start, middle, tree));
        start = middle;
      }
    }
    return path;
  }

  /** What shows that the first {@code older} leaves of {@code size} are unchanged (§2.1.2). */
  public static List<Hash> consistency(long older, long size, Subtrees tree) {
    if (older < 1 || older > size) {
      throw new IllegalArgumentException(
          "A tree of %d leaves does not begin with %d.".formatted(size, older));
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (older != end) {
      long middle = start + split(end - start);
      if (older <= middle) {
        path.addFirst(range(middle, end, tree));
        end = middle;
      } else {
        path.addFirst(range(start, middle, tree));
        start = middle;
      }
    }
    // The verifier knows the old root itself; below it, it must be told where it stands.
    if (start > 0) {
      path.addFirst(range(start, end, tree));
    }
    return path;
  }

  /** Whether the path leads from this leaf to this root (RFC 9162 §2.1.3.2). */
  public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long place = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = node(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the tree under {@code root} begins with the one under {@code olderRoot}. */
  public static boolean extendsFrom(
      long older, Hash olderRoot, long size, Hash root, List<Hash> path) {
    if (older < 1 || older > size) {
      return false;
    }
    if (older == size) {
      return path.isEmpty() && olderRoot.equals(root);
    }
    List<Hash> whole = new ArrayList<>(path);
    if (Long.bitCount(older) == 1) {
      whole.addFirst(olderRoot);
    }
    return !whole.isEmpty() && extendsAlong(older - 1, olderRoot, size - 1, root, whole);
  }

  /** RFC 9162 §2.1.4.2 from step 3 on. */
  private static boolean extendsAlong(
      long place, Hash olderRoot, long last, Hash root, List<Hash> path) {
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    Hash before = path.getFirst();
    Hash after = path.getFirst();
    for (Hash beside : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = node(beside, before);
        after = node(beside, after);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        after = node(after, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(olderRoot) && after.equals(root);
  }

  /** The root over the leaves from {@code start} to before {@code end}, as the RFC splits them. */
  private static Hash range(long start, long end, Subtrees tree) {
    long size = end - start;
    if (Long.bitCount(size) == 1) {
      return tree.root(start, Long.numberOfTrailingZeros(size));
    }
    long middle = start + split(size);
    return node(range(start, middle, tree), range(middle, end, tree));
  }

  /** The largest power of two below {@code size}. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
