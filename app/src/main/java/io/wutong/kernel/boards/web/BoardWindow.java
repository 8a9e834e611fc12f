package io.wutong.kernel.boards.web;

import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.boards.store.ListRows;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The window on lists and the inbox. */
@RestController
class BoardWindow {

  private final Boards boards;

  BoardWindow(Boards boards) {
    this.boards = boards;
  }

  /** How many, by state and by light. */
  record Counts(Map<State, Long> byState, Map<Light, Long> byLight, long total) {}

  /** What waits, and how much of it for each reason: what waits for two counts for both. */
  record Inbox(List<Item> items, Map<InboxItem.Kind, Integer> counts) {}

  /** One thing that waits. */
  record Item(
      InboxItem.Kind kind,
      Row matter,
      @Nullable UUID prepared,
      @Nullable Instant since,
      String words,
      List<InboxItem.Climbed> climbed,
      List<InboxItem.Reason> also) {}

  @GetMapping("/api/matters")
  ListRows.Page page(Filter filter) {
    return boards.page(filter);
  }

  @GetMapping("/api/matters/plans")
  Boards.PlannedPage planned(Filter filter) {
    return boards.planned(filter);
  }

  @GetMapping("/api/matters/counts")
  Counts counts(Filter filter) {
    Map<State, Long> byState = new EnumMap<>(State.class);
    Map<Light, Long> byLight = new EnumMap<>(Light.class);
    long total = 0;
    for (ListRows.Count count : boards.counts(filter)) {
      byState.merge(State.valueOf(count.state()), count.n(), Long::sum);
      byLight.merge(Light.valueOf(count.light()), count.n(), Long::sum);
      total += count.n();
    }
    return new Counts(byState, byLight, total);
  }

  @GetMapping("/api/inbox")
  Inbox inbox() {
    Map<InboxItem.Kind, Integer> counts = new EnumMap<>(InboxItem.Kind.class);
    List<Item> items =
        boards.inbox().stream()
            .map(waiting -> {
              waiting.item().kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
              return new Item(
                  waiting.item().kind(),
                  waiting.row(),
                  waiting.item().prepared(),
                  waiting.item().since(),
                  waiting.item().words(),
                  waiting.item().climbed(),
                  waiting.item().also());
            })
            .toList();
    return new Inbox(items, counts);
  }
}
