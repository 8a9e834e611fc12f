package io.wutong.kernel.ledger.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.web.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The window on matters: propose, look, act. */
@RestController
@RequestMapping("/api/matters")
class MatterWindow {

  private final Ledger ledger;
  private final Looking looking;
  private final Signing signing;
  private final PageOf pages;
  private final ActRequest requests;
  private final Moved moved;

  MatterWindow(
      Ledger ledger,
      Looking looking,
      Signing signing,
      PageOf pages,
      ActRequest requests,
      Moved moved) {
    this.ledger = ledger;
    this.looking = looking;
    this.signing = signing;
    this.pages = pages;
    this.requests = requests;
    this.moved = moved;
  }

  /** What came of an act; one that was only prepared leaves the matter as it was. */
  record Acted(UUID matter, int version, boolean prepared) {}

  @PostMapping
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  ResponseEntity<MatterPage> propose(@RequestBody JsonNode body) {
    Matter matter = ledger.propose(requests.proposal(body));
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Integer.toString(matter.version()))
        .body(pages.page(looking.look(matter.id())));
  }

  @GetMapping("/{id}")
  ResponseEntity<MatterPage> page(@PathVariable UUID id) {
    Looking.Look look = looking.look(id);
    return ResponseEntity.ok()
        .eTag(Integer.toString(look.matter().version()))
        .body(pages.page(look));
  }

  @PostMapping("/{id}/acts")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Act.class)))
  ResponseEntity<Acted> act(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    int version = IfMatch.version(ifMatch);
    Order order = requests.order(body);
    try {
      Matter after = signing.actOrPrepare(id, version, order);
      int now = after == null ? version : after.version();
      return ResponseEntity.ok()
          .eTag(Integer.toString(now))
          .body(new Acted(id, now, after == null));
    } catch (Refused e) {
      throw e.refusal().status() == 412
          ? e.refusal().with("changes", moved.since(id, version)).refused()
          : e;
    }
  }
}
