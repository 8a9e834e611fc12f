package io.wutong.kernel.journal.web;

import io.wutong.kernel.journal.Proof;
import io.wutong.kernel.journal.Proofs;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.IsoMicros;
import java.util.Base64;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The latest head and the proof of one act, for people who want to keep them elsewhere. */
@RestController
@RequestMapping("/api/journal")
class ProofWindow {

  private final Proofs proofs;

  ProofWindow(Proofs proofs) {
    this.proofs = proofs;
  }

  /**
   * A signed head. {@code line} is the line of heads.log; Ed25519 signs the canonical JSON of
   * {root, sealedAt, size}.
   */
  record HeadAnswer(
      long size, String root, String sealedAt, String keyId, String signature, String line) {

    static HeadAnswer of(Head head) {
      return new HeadAnswer(
          head.size(),
          head.root().hex(),
          IsoMicros.write(head.sealedAt()),
          head.keyId(),
          head.signature(),
          head.line());
    }
  }

  /** The latest head with the key that checks it (X.509, base64). */
  record LatestAnswer(HeadAnswer head, String publicKey) {}

  /** Hash {@code row} as a leaf, walk along {@code path}, arrive at the head's root. */
  record ProofAnswer(
      long journalId, long place, String row, String leaf, List<String> path, HeadAnswer head) {

    ProofAnswer {
      path = List.copyOf(path);
    }
  }

  @GetMapping("/head")
  LatestAnswer head() {
    Head head = proofs.head();
    return new LatestAnswer(
        HeadAnswer.of(head), Base64.getEncoder().encodeToString(proofs.publicKey().encoded()));
  }

  @GetMapping("/proof/{journalId}")
  ProofAnswer proof(@PathVariable long journalId) {
    Proof proof = proofs.prove(journalId);
    return new ProofAnswer(
        proof.journalId(),
        proof.place(),
        proof.row(),
        proof.leaf(),
        proof.path(),
        HeadAnswer.of(proof.head()));
  }
}
