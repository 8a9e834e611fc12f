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
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.refusal.web.RefusalWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The window on matters: propose, look, act, act on many. */
@RestController
@RequestMapping("/api/matters")
class MatterWindow {

  private static final int MANY_MAX = 500;

  private final Ledger ledger;
  private final Looking looking;
  private final Signing signing;
  private final PageOf pages;
  private final ActRequest requests;
  private final RefusalWords words;

  MatterWindow(
      Ledger ledger,
      Looking looking,
      Signing signing,
      PageOf pages,
      ActRequest requests,
      RefusalWords words) {
    this.ledger = ledger;
    this.looking = looking;
    this.signing = signing;
    this.pages = pages;
    this.requests = requests;
    this.words = words;
  }

  /** What came of an act; one that was only prepared leaves the matter as it was. */
  record Acted(UUID matter, int version, boolean prepared) {}

  /** Acts on many matters, each in a transaction of its own. */
  record Many(List<One> acts) {}

  /** One of many. */
  record One(UUID matter, int version, JsonNode act) {}

  /** What came of many. */
  record ManyActed(List<OneActed> results) {}

  /** What came of one: done, only prepared, or refused and why. */
  record OneActed(
      UUID matter, boolean ok, boolean prepared, RefusalWords.@Nullable Worded refusal) {}

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
    if (ifMatch == null) {
      throw new Refusal("version-missing", 428, Map.of()).refused();
    }
    int version = version(ifMatch);
    Order order = requests.order(body);
    try {
      Matter after = signing.actOrPrepare(id, version, order);
      int now = after == null ? version : after.version();
      return ResponseEntity.ok()
          .eTag(Integer.toString(now))
          .body(new Acted(id, now, after == null));
    } catch (Refused e) {
      throw e.refusal().status() == 412 ? withChanges(e.refusal(), id, version) : e;
    }
  }

  @PostMapping("/acts")
  ManyActed actMany(@RequestBody Many many) {
    if (many.acts().size() > MANY_MAX) {
      throw Refusal.badInput("too-many-at-once").with("max", MANY_MAX).refused();
    }
    List<OneActed> results = new ArrayList<>();
    for (One one : many.acts()) {
      try {
        Order order = requests.order(one.act());
        Matter after = signing.actOrPrepare(one.matter(), one.version(), order);
        results.add(new OneActed(one.matter(), true, after == null, null));
      } catch (Refused e) {
        results.add(new OneActed(one.matter(), false, false, words.worded(e.refusal())));
      }
    }
    return new ManyActed(results);
  }

  /** Somebody else was quicker: say what they did, so that nobody types anything twice. */
  private Refused withChanges(Refusal refusal, UUID id, int version) {
    Looking.Look look = looking.look(id);
    List<MatterPage.TimelineEntry> changes =
        looking.since(id, version).stream()
            .map(recorded -> pages.entry(recorded, look.directory()))
            .toList();
    return refusal.with("changes", changes).refused();
  }

  private static int version(String ifMatch) {
    String digits = ifMatch.replace("W/", "").replace("\"", "").trim();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw Refusal.badInput("version-malformed").with("value", ifMatch).refused();
    }
  }
}
