package io.wutong.kernel.ledger.web;

import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.shared.refusal.Refusal;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the files of a matter to whoever may read the matter. */
@RestController
class EvidenceWindow {

  private final Ledger ledger;
  private final Evidence evidence;

  EvidenceWindow(Ledger ledger, Evidence evidence) {
    this.ledger = ledger;
    this.evidence = evidence;
  }

  @GetMapping("/api/matters/{id}/evidence/{proof}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID proof) {
    Proof found = ledger.get(id).proofs().get(proof.toString());
    if (found == null || found.how() != Proof.How.FILE) {
      throw Refusal.absent("file").refused();
    }
    return evidence.serve(found.hash(), found.name());
  }
}
