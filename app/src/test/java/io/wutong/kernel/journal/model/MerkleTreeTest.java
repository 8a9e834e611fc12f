package io.wutong.kernel.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.journal.Hashes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: the tree of RFC 6962. The eight leaves, their roots and paths are those that
 * the Certificate Transparency implementations test themselves with.
 */
class MerkleTreeTest {

  private static final List<byte[]> EIGHT =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(Hashes::bytes)
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theKnownRootsOfNoneToEightLeaves() {
    CompactRange range = new CompactRange();
    assertThat(range.root().hex()).isEqualTo(ROOTS.getFirst());
    for (int size = 1; size <= EIGHT.size(); size++) {
      range.add(MerkleTree.leaf(EIGHT.get(size - 1)), (height, index, root) -> {});
      assertThat(range.root().hex()).as("size %d", size).isEqualTo(ROOTS.get(size));
      assertThat(MerkleTree.root(size, SlowTree.subtrees(EIGHT)).hex()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void theKnownPathOfTheFirstOfEightLeaves() {
    assertThat(MerkleTree.inclusion(0, 8, SlowTree.subtrees(EIGHT)))
        .extracting(Hash::hex)
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
  }

  @Test
  void theKnownWayFromSixToEightLeaves() {
    assertThat(MerkleTree.consistency(6, 8, SlowTree.subtrees(EIGHT)))
        .extracting(Hash::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void randomTreesAgreeWithTheSlowOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      List<byte[]> data = randomLeaves(random, 1 + random.nextInt(round < 50 ? 17 : 130));
      int size = data.size();
      int some = 1 + random.nextInt(size);
      String where = "seed %d, round %d, %d leaves, %d".formatted(seed, round, size, some);
      MerkleTree.Subtrees tree = SlowTree.subtrees(data);
      Hash root = SlowTree.root(data);
      assertThat(MerkleTree.root(size, tree)).as(where).isEqualTo(root);
      assertThat(grown(data, some).root()).as(where).isEqualTo(root);
      includes(data, some - 1, root, where);
      begins(data, some, root, where);
    }
  }

  private static void includes(List<byte[]> data, int index, Hash root, String where) {
    int size = data.size();
    List<Hash> path = MerkleTree.inclusion(index, size, SlowTree.subtrees(data));
    assertThat(path).as(where).isEqualTo(SlowTree.path(index, data));
    Hash leaf = MerkleTree.leaf(data.get(index));
    assertThat(MerkleTree.includes(leaf, index, size, path, root)).as(where).isTrue();
    Hash other = Hash.over(new byte[] {7});
    assertThat(MerkleTree.includes(other, index, size, path, root)).as(where).isFalse();
    assertThat(MerkleTree.includes(leaf, index, size, path, other)).as(where).isFalse();
    assertThat(MerkleTree.includes(leaf, size, size, path, root)).as(where).isFalse();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(other);
    assertThat(MerkleTree.includes(leaf, index, size, longer, root)).as(where).isFalse();
    if (!path.isEmpty()) {
      List<Hash> shorter = path.subList(0, path.size() - 1);
      assertThat(MerkleTree.includes(leaf, index, size, shorter, root)).as(where).isFalse();
    }
  }

  private static void begins(List<byte[]> data, int older, Hash root, String where) {
    int size = data.size();
    List<Hash> path = MerkleTree.consistency(older, size, SlowTree.subtrees(data));
    assertThat(path).as(where).isEqualTo(SlowTree.proof(older, data));
    Hash olderRoot = SlowTree.root(data.subList(0, older));
    assertThat(MerkleTree.extendsFrom(older, olderRoot, size, root, path)).as(where).isTrue();
    Hash other = Hash.over(new byte[] {9});
    assertThat(MerkleTree.extendsFrom(older, other, size, root, path)).as(where).isFalse();
    assertThat(MerkleTree.extendsFrom(older, olderRoot, size, other, path)).as(where).isFalse();
    if (path.size() > 1) {
      List<Hash> turned = new ArrayList<>(path);
      Collections.reverse(turned);
      assertThat(MerkleTree.extendsFrom(older, olderRoot, size, root, turned)).as(where).isFalse();
    }
  }

  /** A range that was put down after some leaves and taken up again. */
  private static CompactRange grown(List<byte[]> data, int some) {
    CompactRange range = new CompactRange(some, SlowTree.subtrees(data));
    for (byte[] leaf : data.subList(some, data.size())) {
      range.add(
          MerkleTree.leaf(leaf),
          (height, index, root) ->
              assertThat(root).isEqualTo(SlowTree.subtrees(data).root(index << height, height)));
    }
    return range;
  }

  private static List<byte[]> randomLeaves(Random random, int size) {
    List<byte[]> data = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] leaf = new byte[8 + random.nextInt(12)]; // long enough that no two are equal
      random.nextBytes(leaf);
      data.add(leaf);
    }
    return data;
  }

  @Test
  void askingBeyondTheTreeSaysSo() {
    assertThatThrownBy(() -> MerkleTree.inclusion(8, 8, SlowTree.subtrees(EIGHT)))
        .hasMessageContaining("no leaf 8 among 8");
    assertThatThrownBy(() -> MerkleTree.consistency(9, 8, SlowTree.subtrees(EIGHT)))
        .hasMessageContaining("does not begin with 9");
  }
}
