package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Looking;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody else was quicker: says what they did, so that nobody types anything twice. */
@Component
class Moved {

  private final Looking looking;
  private final PageOf pages;

  Moved(Looking looking, PageOf pages) {
    this.looking = looking;
    this.pages = pages;
  }

  /** What happened to a matter after the version that somebody looked at. */
  List<MatterPage.TimelineEntry> since(UUID matter, int version) {
    Looking.Look look = looking.look(matter);
    return looking.since(matter, version).stream()
        .map(recorded -> pages.entry(recorded, look.directory(), look.matter().plan().nodes()))
        .toList();
  }
}
