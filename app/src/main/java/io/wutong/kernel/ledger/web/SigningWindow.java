package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.people.People;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.refusal.web.RefusalWords;
import io.wutong.shared.time.ProductClock;
import io.wutong.shared.web.Complete;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window of 审签: what waits, sign many, send one back. */
@RestController
@RequestMapping("/api/prepared")
class SigningWindow {

  private final Signing signing;
  private final People people;
  private final PreparedOf pages;
  private final ProductClock clock;
  private final RefusalWords words;

  SigningWindow(
      Signing signing, People people, PreparedOf pages, ProductClock clock, RefusalWords words) {
    this.signing = signing;
    this.people = people;
    this.pages = pages;
    this.clock = clock;
    this.words = words;
  }

  /** What waits for my unit's signature, and what was sent back to me. */
  record Waiting(List<MatterPage.PreparedView> waiting, List<MatterPage.PreparedView> sentBack) {}

  /** Which to sign. */
  record Sign(List<UUID> ids) {}

  /** Why it is sent back. */
  record SendBack(String reason) {}

  /** What came of many. */
  record Signed(List<OneSigned> results) {}

  /** What came of one. */
  record OneSigned(UUID id, boolean ok, RefusalWords.@Nullable Worded refusal) {}

  @GetMapping
  Waiting waiting() {
    return new Waiting(views(signing.waiting()), views(signing.sentBack()));
  }

  private List<MatterPage.PreparedView> views(List<Prepared> prepared) {
    var directory = people.directory();
    var today = clock.today();
    return prepared.stream().map(each -> pages.view(each, directory, today)).toList();
  }

  @PostMapping("/sign")
  Signed sign(@RequestBody Sign sign) {
    List<OneSigned> results = new ArrayList<>();
    for (UUID id : sign.ids()) {
      try {
        signing.sign(id);
        results.add(new OneSigned(id, true, null));
      } catch (Refused e) {
        results.add(new OneSigned(id, false, words.worded(e.refusal())));
      }
    }
    return new Signed(results);
  }

  @PostMapping("/{id}/send-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sendBack(@PathVariable UUID id, @RequestBody SendBack back) {
    Complete.refuseMissing(back);
    signing.sendBack(id, back.reason() == null ? "" : back.reason());
  }
}
