package io.wutong.kernel.journal;

import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.MerkleTree;
import io.wutong.kernel.journal.model.PublicKey;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.kernel.journal.store.HeadRows;
import io.wutong.kernel.journal.store.LeafRows;
import io.wutong.kernel.journal.store.ProofKey;
import io.wutong.shared.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 防篡改存证: the door to the sealed tree, its heads, and the proof of one act. */
@Service
public class Proofs {

  private final Sealing sealing;
  private final LeafRows leaves;
  private final HeadRows heads;
  private final ProofKey key;

  Proofs(Sealing sealing, LeafRows leaves, HeadRows heads, ProofKey key) {
    this.sealing = sealing;
    this.leaves = leaves;
    this.heads = heads;
    this.key = key;
  }

  /**
   * Seals what waits, in a transaction of its own and as the house, whoever asks; answers how many
   * acts. To be called before a backup: a restored cluster numbers its transactions anew. Acts of
   * transactions that run beside it wait for the next time.
   */
  public long seal() {
    return sealing.round();
  }

  /** The latest signed head. */
  @Transactional(readOnly = true)
  public Head head() {
    Head last = heads.findLast();
    if (last == null) {
      throw Refusal.absent("head").refused();
    }
    return last;
  }

  /** The key that checks the heads. */
  public PublicKey publicKey() {
    return key.publicKey();
  }

  /** That an act stands in the tree under the latest head; only for who may see that act. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Proof prove(long journalId) {
    SealedRow row = leaves.findRow(journalId);
    if (row == null) {
      throw Refusal.absent("journal").refused();
    }
    Long place = leaves.findPlace(journalId);
    Head head = heads.findLast();
    if (place == null || head == null || place >= head.size()) {
      throw new Refusal("proof-not-sealed-yet", 409, Map.of("id", journalId)).refused();
    }
    List<String> path =
        MerkleTree.inclusion(place, head.size(), leaves).stream().map(Hash::hex).toList();
    String text = new String(row.bytes(), StandardCharsets.UTF_8);
    return new Proof(journalId, place, text, row.leaf().hex(), path, head);
  }
}
