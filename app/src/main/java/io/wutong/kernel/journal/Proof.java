package io.wutong.kernel.journal;

import io.wutong.kernel.journal.model.Head;
import java.util.List;

/**
 * That one act stands in the tree under a signed head: {@code leaf} is SHA-256(0 ‖ row), and with
 * the path it leads to the head's root.
 *
 * @param journalId the act
 * @param place its place in the tree, from 0
 * @param row what is hashed: the act's row as canonical JSON, its body by SHA-256
 * @param leaf the hash of its leaf, in hex
 * @param path the hashes beside the way up, the lowest first, in hex
 * @param head the head it leads to
 */
public record Proof(
    long journalId, long place, String row, String leaf, List<String> path, Head head) {

  public Proof {
    path = List.copyOf(path);
  }
}
