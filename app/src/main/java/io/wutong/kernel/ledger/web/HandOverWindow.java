package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 移交清单: the open matters that a person of my unit sees to, with their dates. */
@RestController
class HandOverWindow {

  private final Looking looking;

  HandOverWindow(Looking looking) {
    this.looking = looking;
  }

  /** One matter to hand over: what it is and until when. */
  record Open(
      UUID id,
      int version,
      String number,
      String title,
      State state,
      @Nullable LocalDate promisedOn,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate yellowOn,
      @Nullable LocalDate redOn) {}

  @GetMapping("/api/hand-over")
  List<Open> open(@RequestParam UUID person) {
    return looking.seenToBy(person).stream().map(HandOverWindow::open).toList();
  }

  private static Open open(Matter m) {
    return new Open(
        m.id(),
        m.version(),
        m.origin().number(),
        m.content().title(),
        m.state(),
        m.dates().promisedOn(),
        m.dates().dueOn(),
        m.dates().yellowOn(),
        m.dates().redOn());
  }
}
