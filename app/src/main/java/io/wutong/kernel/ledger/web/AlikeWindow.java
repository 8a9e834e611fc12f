package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Resembling;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 可能重复: which open matters are like what is about to be made. Nothing is changed by asking. */
@RestController
@RequestMapping("/api/matters/alike")
class AlikeWindow {

  private static final int DRAFTS_MAX = 300;

  private final Resembling resembling;

  AlikeWindow(Resembling resembling) {
    this.resembling = resembling;
  }

  /** What may become matters. */
  record Asked(List<Resembling.Draft> drafts) {}

  /** For each draft, in its place, what is like it. */
  record Told(List<List<Resembling.Alike>> results) {}

  @PostMapping
  Told alike(@RequestBody Asked asked) {
    if (asked.drafts().size() > DRAFTS_MAX) {
      throw Refusal.badInput("too-many-at-once").with("max", DRAFTS_MAX).refused();
    }
    return new Told(resembling.alike(asked.drafts()));
  }
}
